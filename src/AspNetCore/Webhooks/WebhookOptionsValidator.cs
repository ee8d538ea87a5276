using Microsoft.Extensions.Options;

namespace Reelwire.AspNetCore;

/// <summary>Checks <see cref="WebhookOptions"/>; written by the options source generator.</summary>
[OptionsValidator]
internal sealed partial class WebhookOptionsValidator : IValidateOptions<WebhookOptions>;
