using Microsoft.Extensions.Options;

namespace Reelwire.Novita;

/// <summary>Checks <see cref="NovitaOptions"/>; written by the options source generator.</summary>
[OptionsValidator]
internal sealed partial class NovitaOptionsValidator : IValidateOptions<NovitaOptions>;
