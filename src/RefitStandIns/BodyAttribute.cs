namespace Refit;

/// <summary>The parameter is the JSON body, as in Refit.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class BodyAttribute : Attribute;
