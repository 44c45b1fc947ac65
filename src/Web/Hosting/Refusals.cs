using System.Data.Common;
using Inspectorate.Domain.OldRegister;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Storage;
using Inspectorate.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Hosting;

/// <summary>Exceptions that carry a sentence for people.</summary>
internal static class Refusals
{
    /// <summary>ENOSPC, which is what an attachment on its way to a full disk meets.</summary>
    private const int NoSpaceLeft = 28;

    /// <summary>What stops the start, without a stack trace.</summary>
    public static bool IsOne(Exception error) => error is StorageRefusal or LifecycleFileException or ReferenceDataException or RegisterRefused;

    /// <summary>507 for a full disk, 409 where somebody else was faster, 503 where trying again later helps, 500 for whatever nobody has thought of.</summary>
    public static int StatusOf(Exception error) => error switch
    {
        StorageFull or IOException { HResult: NoSpaceLeft } => StatusCodes.Status507InsufficientStorage,
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        StorageRefusal or DbException { IsTransient: true } or { InnerException: DbException { IsTransient: true } } => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
