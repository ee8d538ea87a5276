using Microsoft.Extensions.Options;

namespace Reelwire.AimlApi;

/// <summary>Checks <see cref="AimlApiOptions"/>; written by the options source generator.</summary>
[OptionsValidator]
internal sealed partial class AimlApiOptionsValidator : IValidateOptions<AimlApiOptions>;
