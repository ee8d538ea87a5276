using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Reelwire.Core.Tests.Clients;

/// <summary>Checks that there is a key, as the generated validators do.</summary>
internal sealed class TestOptionsValidator : IValidateOptions<TestOptions>
{
    public ValidateOptionsResult Validate(string? name, TestOptions options) =>
        options.Validate(new ValidationContext(options, "options", null, null)).FirstOrDefault() is { } fault ? ValidateOptionsResult.Fail(fault.ErrorMessage!) : ValidateOptionsResult.Success;
}
