// Every log event of this room, numbered. No text of a document and no name of a file or person in any of them,
// which is why a fault is logged by its type and place: its message may quote what it could not read.
using Microsoft.Extensions.Logging;

namespace Weft.Workbench.Trust;

internal static partial class WorkbenchLog
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Error, Message = "Job {Job} of kind {Kind} ended in {Fault} at {Place}")]
    public static partial void JobFault(ILogger log, Guid job, string kind, string? fault, string? place);

    [LoggerMessage(EventId = 2010, Level = LogLevel.Warning, Message = "The database failed at {Step} of a job: {Fault}")]
    public static partial void DatabaseFault(ILogger log, string step, string? fault);
}
