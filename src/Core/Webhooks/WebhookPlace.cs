using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>Where a submit names the address of its webhook; used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WebhookPlace
{
    private const string InQuery = "$request.query.";
    private const string InBody = "$request.body#/";

    /// <summary>Reads the runtime expression with which OpenAPI names it.</summary>
    /// <param name="expression"><c>$request.query.fal_webhook</c> or <c>$request.body#/extra/webhook/url</c>.</param>
    /// <exception cref="ArgumentException">It is another expression.</exception>
    public WebhookPlace(string expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (expression.StartsWith(InQuery, StringComparison.Ordinal))
        {
            Parameter = expression[InQuery.Length..];
        }
        else if (expression.StartsWith(InBody, StringComparison.Ordinal))
        {
            Members = expression[InBody.Length..].Split('/');
        }
        else
        {
            throw new ArgumentException($"A submit names its webhook in {InQuery}<name> or {InBody}<member>, not in '{expression}'.", nameof(expression));
        }
    }

    /// <summary>The query parameter, if it is one.</summary>
    internal string? Parameter { get; }

    /// <summary>The names of the members that lead to it, if it is in the body.</summary>
    internal string[] Members { get; } = [];
}
