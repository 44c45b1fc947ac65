namespace Inspectorate.Storage;

public enum WriterState
{
    Working,

    /// <summary>The last commit found no room. The next one that finds it makes the writer work again.</summary>
    Full,

    /// <summary>An I/O error or corruption: what the disk holds is unknown, so nothing is written until a restart.</summary>
    Broken,

    Stopped,
}

/// <param name="Sentence">For the person who runs the server.</param>
public sealed record WriterHealth(WriterState State, string Sentence)
{
    internal static readonly WriterHealth Working = new(WriterState.Working, "Writing works.");
    internal static readonly WriterHealth Stopped = new(WriterState.Stopped, "The server is stopping.");
}
