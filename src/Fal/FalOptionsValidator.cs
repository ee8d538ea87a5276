using Microsoft.Extensions.Options;

namespace Reelwire.Fal;

/// <summary>Checks <see cref="FalOptions"/>; written by the options source generator.</summary>
[OptionsValidator]
internal sealed partial class FalOptionsValidator : IValidateOptions<FalOptions>;
