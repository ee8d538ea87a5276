using System.Reflection;
using Reelwire.Core;
using Reelwire.Fal;

namespace Reelwire.Mocks.Tests;

/// <summary>Every call of every interface of the clients, with arguments made up for it: a new page's calls are among them by themselves.</summary>
internal static class InterfaceCalls
{
    /// <summary>All calls: vendor, the client's property, the interface's method.</summary>
    public static TheoryData<string, string, string> All()
    {
        var calls = new TheoryData<string, string, string>();
        foreach (var vendor in Clients.Vendors)
        {
            using var client = Clients.Connect(vendor, _ => new Uri("http://127.0.0.1:1"));
            foreach (var property in client.GetType().GetProperties().Where(property => property.PropertyType.IsInterface && property.PropertyType.Namespace == client.GetType().Namespace))
            {
                foreach (var method in property.PropertyType.GetMethods())
                {
                    calls.Add(vendor, property.Name, method.Name);
                }
            }
        }

        return calls;
    }

    public static Task CallAsync(VideoClient client, string property, string method)
    {
        var api = client.GetType().GetProperty(property)!;
        var call = api.PropertyType.GetMethod(method)!;
        return (Task)call.Invoke(api.GetValue(client), [.. call.GetParameters().Select(parameter => Argument(client, parameter))])!;
    }

    private static object Argument(VideoClient client, ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(CancellationToken) => TestContext.Current.CancellationToken,
        var type when type == typeof(string) => "task-1",
        var type when type == typeof(UploadRequest) => new UploadRequest { ContentType = "image/jpeg", FileName = "portrait.jpg" },
        var type => client.Models.Select(model => Request(model, type)).OfType<object>().FirstOrDefault()
            ?? throw new NotSupportedException($"{type.Name} is no model's request: say here how to make one."),
    };

    private static object? Request(VideoModel model, Type type)
    {
        var make = (Delegate)model.GetType().GetProperty("Request")!.GetValue(model)!;
        return type.IsAssignableFrom(make.Method.ReturnType) ? make.DynamicInvoke(Prompts.Fullest(model)) : null;
    }
}
