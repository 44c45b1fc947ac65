using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>A spoken question, fetched when somebody presses play and not before.</summary>
internal sealed class VoiceController(WorkerSessions sessions, Speech say, Recordings recordings) : WorkerPage(sessions, say)
{
    [HttpGet("/w/voice/{language}/{question}")]
    public IActionResult Listen(string language, string question) => recordings.Of(language, question) is { } recording
        ? PhysicalFile(recording.Path, recording.MediaType, enableRangeProcessing: true)
        : NotFound();
}
