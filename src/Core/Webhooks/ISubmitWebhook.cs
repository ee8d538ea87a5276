namespace Reelwire.Core;

/// <summary>The webhook of one submit.</summary>
public interface ISubmitWebhook
{
    /// <summary>Where the vendor posts to. It holds the task's token, and stands in no log.</summary>
    string Address { get; }

    /// <summary>The vendor accepted the submit.</summary>
    /// <param name="handle">Its task.</param>
    void Accepted(TaskHandle handle);

    /// <summary>No task is known to have come of the submit, or it named a webhook of the caller's own.</summary>
    void Dropped();
}
