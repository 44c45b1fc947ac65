namespace Inspectorate.Storage;

/// <summary>Nothing was stored. The message is a sentence that can be shown.</summary>
public abstract class StorageRefusal(string sentence, Exception? cause = null) : Exception(sentence, cause);

/// <summary>There is no room on the disk. Writing goes on by itself once there is.</summary>
public sealed class StorageFull(Exception? cause = null)
    : StorageRefusal("There is no room left where the data is kept. Nothing was stored.", cause);

/// <summary>The disk failed or a file is damaged. Nothing more is written until the server is started again.</summary>
public sealed class StorageBroken(Exception? cause = null)
    : StorageRefusal("The disk failed while data was being stored. Nothing more is stored until the server has been checked and started again.", cause);

/// <summary>Overloaded or stopping: try again a little later.</summary>
public sealed class StorageBusy(string sentence) : StorageRefusal(sentence);

/// <summary>The data folder or a database in it cannot be used as it is. The program does not start.</summary>
public sealed class StorageUnusable(string sentence, Exception? cause = null) : StorageRefusal(sentence, cause);
