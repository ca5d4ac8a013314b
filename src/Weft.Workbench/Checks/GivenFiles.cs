// Files at the door: looked at before anything is kept, named so that each can be told from the others.
using System.Globalization;
using Weft.Analysis;
using Weft.Formats;
using Weft.Workbench.Briefs;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Checks;

/// <summary>A file that a person gave.</summary>
/// <param name="Part">What it is for.</param>
/// <param name="Name">Its name as given.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Open">Opens its content.</param>
public sealed record GivenFile(FilePart Part, string Name, long Bytes, Func<Stream> Open);

/// <summary>Keeps files that were given for a run.</summary>
public sealed class GivenFiles(WeftDb db, FileStore store, ReadingLimits limits, TimeProvider clock)
{
    /// <summary>Why a file is refused unread; null where it is not.</summary>
    public Refusal? RefusalOf(GivenFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var name = FileNames.Clean(file.Name);
        return file.Bytes == 0 ? FormatsRefusals.Empty(name) : file.Bytes > limits.MaxBytes ? FormatsRefusals.TooLarge(name, limits.MaxBytes) : null;
    }

    /// <summary>Keeps a file as the next version of a document, or as the first of a new one. The rows are added, not yet saved.</summary>
    /// <returns>The file of the run; refused where it was not kept.</returns>
    public async Task<RunFile> Keep(Check check, RunId run, GivenFile given, DocumentId? earlier, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(given);
        if (RefusalOf(given) is { } refusal)
        {
            var refused = new RunFile(run, given.Part, FileNames.Clean(given.Name), null);
            refused.MoveTo(ReadingState.Refused, refusal);
            return refused;
        }

        await using var content = given.Open();
        var file = await store.Keep(given.Name, content, ct);
        var at = clock.GetUtcNow().UtcDateTime;
        var document = earlier is { } id ? await db.Documents.FindAsync([id], ct) : null;
        if (document is null)
        {
            document = new Document(DocumentId.New(clock), check.Workspace, check.Reach, file.Name, at);
            db.AddRange(document, new SourceLink(check, document));
        }

        var number = earlier is null ? 1 : 1 + db.Versions.Where(v => v.Document == document.Id).Max(v => v.Number);
        var version = new DocumentVersion(VersionId.New(clock), document, number, file, at);
        db.Add(version);
        return new RunFile(run, given.Part, file.Name, version.Id);
    }

    /// <summary>Gives the files of a run their places and names and adds them to the unit of work.</summary>
    public void Settle(IEnumerable<RunFile> ofRun)
    {
        var (taken, place) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), 0);
        foreach (var file in ofRun.OrderBy(f => f.Part))
        {
            file.Settle(place++, Unique(file.Name, taken));
            db.Add(file);
        }
    }

    /// <summary>The name under which a file is shown in a run: a second "report.pdf" becomes "report (2).pdf".</summary>
    internal static string Unique(string name, ISet<string> taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var unique = name;
        for (var n = 2; !taken.Add(unique); n++)
        {
            unique = $"{Path.GetFileNameWithoutExtension(name)} ({n.ToString(CultureInfo.InvariantCulture)}){Path.GetExtension(name)}";
        }

        return unique;
    }
}
