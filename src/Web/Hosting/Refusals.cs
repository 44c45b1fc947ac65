using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Storage;
using Inspectorate.Workflows.Definitions;

namespace Inspectorate.Web.Hosting;

/// <summary>What stops the start with a sentence for the person who runs the machine, and no stack trace.</summary>
internal static class Refusals
{
    public static bool IsOne(Exception error) => error is StorageRefusal or LifecycleFileException or ReferenceDataException;
}
