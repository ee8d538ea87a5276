using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Reelwire.Core.Tests.Http;

/// <summary>Keeps what is logged: event id and text.</summary>
internal sealed class ListLogger : ILogger
{
    public List<string> Lines { get; } = [];

    public Action OnLine { get; init; } = () => { };

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Lines.Add(string.Create(CultureInfo.InvariantCulture, $"{eventId.Id} {formatter(state, exception)}"));
        OnLine();
    }
}
