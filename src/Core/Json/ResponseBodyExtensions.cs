using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>What every whole answer has.</summary>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "They are called on the answer that they extend: QueueWebhook.Parse(json).")]
public static class ResponseBodyExtensions
{
    extension<T>(T)
        where T : ResponseBody, IResponse<T>
    {
        /// <summary>Reads an answer that was kept, or what a vendor posted to a webhook, as the client reads answers: unknown members and values are kept, numbers are read from texts and texts from numbers.</summary>
        /// <param name="json">UTF-8; the answer keeps it as its <see cref="ResponseBody.RawJson"/>.</param>
        /// <exception cref="JsonException">It is no such answer.</exception>
        public static T Parse(ReadOnlyMemory<byte> json) => JsonAnswer.Parse(json.ToArray(), ResponseType<T>.Json);
    }
}
