using Microsoft.Extensions.Options;

namespace Reelwire.Freepik;

/// <summary>Checks <see cref="FreepikOptions"/>; written by the options source generator.</summary>
[OptionsValidator]
internal sealed partial class FreepikOptionsValidator : IValidateOptions<FreepikOptions>;
