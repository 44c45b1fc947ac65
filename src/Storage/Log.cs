using Microsoft.Extensions.Logging;

namespace Inspectorate.Storage;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "There is no room left where the data is kept. Writing is refused until there is.")]
    public static partial void Full(ILogger log, Exception error);

    [LoggerMessage(2, LogLevel.Information, "There is room again. Writing goes on.")]
    public static partial void RoomAgain(ILogger log);

    [LoggerMessage(3, LogLevel.Critical, "The disk failed while data was being stored. Writing has stopped until the server is started again.")]
    public static partial void Broken(ILogger log, Exception error);

    [LoggerMessage(4, LogLevel.Information, "{Database} takes {Count} changes of its structure, up to {Last}.")]
    public static partial void Migrating(ILogger log, string database, int count, string last);
}
