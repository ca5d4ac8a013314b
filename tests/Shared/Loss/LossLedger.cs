// What was acknowledged, held against what the database has.
using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Weft.Formats;
using Weft.Workbench;
using Weft.Workbench.Checks;
using Weft.Workbench.Documents;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Tests.Shared.Loss;

/// <summary>Notes what was sent and what was acknowledged. For any number of tasks.</summary>
internal sealed class LossLedger
{
    private readonly ConcurrentDictionary<(Guid Check, string Words), bool> corrections = new();
    private readonly ConcurrentDictionary<Guid, bool> checks = new();
    private int sent;

    /// <summary>Corrections that were acknowledged.</summary>
    public int Acknowledged => corrections.Count(c => c.Value);

    /// <summary>Checks that were acknowledged.</summary>
    public int Checks => checks.Count;

    /// <summary>Words for a correction that no other one has. It is on its way: from here on it may be stored.</summary>
    public string Send(Guid check, string finding)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"{finding} {Interlocked.Increment(ref sent)}");
        corrections[(check, words)] = false;
        return words;
    }

    /// <summary>A correction was acknowledged: from here on it must be stored.</summary>
    public void Acknowledge(Guid check, string words) => corrections[(check, words)] = true;

    /// <summary>A check was acknowledged.</summary>
    public void Acknowledge(Guid check) => checks[check] = true;

    /// <summary>Looks at everything.</summary>
    public async Task<LossFindings> Verify(StoragePlace place)
    {
        SqliteConnection.ClearAllPools(); // the check of a full-text index trusts what its connection remembers of an earlier one
        await using var services = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.None)).AddWeftWorkbench(place, ReadingLimits.Default).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
        db.Sight = Sight.Everything(WorkspaceId.Own);
        var acts = await db.AnswerActs.AsNoTracking().OrderBy(a => a.Id).Select(a => new { a.Check, a.FindingId, a.Correction }).ToListAsync();
        var stored = acts.Select(a => (a.Check.Value, a.Correction ?? "")).ToList();
        var lost = corrections.Count(c => c.Value && !stored.Contains(c.Key)) + await Lost(db, services.GetRequiredService<FileStore>());
        var never = stored.Count(s => !corrections.ContainsKey(s)) + (stored.Count - stored.Distinct().Count());
        var seals = await scope.ServiceProvider.GetRequiredService<VerifyHistory>().Run(WorkspaceId.Own, CancellationToken.None);
        var answered = await db.History.CountAsync(h => h.Act == HistoryAct.Answered);
        var half = new List<string>(await HalfDone(db));
        if (answered != acts.Count) half.Add($"{acts.Count} acts and {answered} entries of history");
        if (seals.Fault != VerifyHistory.Fault.None) half.Add($"history {seals.Fault} at {seals.Number}");
        return new LossFindings(Acknowledged, stored.Count, lost, never, half.Count, string.Join("; ", half));
    }

    /// <summary>How the jobs of acknowledged checks ended.</summary>
    public static async Task<JobFindings> VerifyJobs(StoragePlace place, TimeSpan atMost)
    {
        await using var services = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.None)).AddWeftWorkbench(place, ReadingLimits.Default).BuildServiceProvider();
        for (var until = DateTime.UtcNow + atMost; ; await Task.Delay(200))
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
            db.Sight = Sight.Everything(WorkspaceId.Own);
            var jobs = await db.Jobs.AsNoTracking().ToListAsync();
            if (jobs.Exists(j => !j.IsOver) && DateTime.UtcNow < until) continue;
            var runs = await db.Runs.AsNoTracking().ToDictionaryAsync(r => r.Job, r => r.Id);
            var results = await db.RunResults.Select(r => r.Run).ToListAsync();
            var done = jobs.Where(j => j.State == JobState.Done).ToList();
            var wrong = done.Count(j => results.Count(r => r == runs[j.Id]) != 1) + results.Count(r => !done.Exists(j => runs[j.Id] == r));
            return new JobFindings(
                jobs.Count, done.Count, jobs.Count(j => j is { State: JobState.Failed, Reason: "interrupted" }), jobs.Count(j => j.Tries > 1), wrong,
                jobs.Count(j => !j.IsOver || (j.State == JobState.Failed && j.Reason != "interrupted")));
        }
    }

    private async Task<int> Lost(WeftDb db, FileStore store)
    {
        var there = (await db.Checks.Select(c => c.Id).ToListAsync()).Select(c => c.Value).ToHashSet();
        var hashes = await db.Versions.Select(v => v.Sha256).Distinct().ToListAsync();
        return checks.Keys.Count(c => !there.Contains(c)) + hashes.Count(h => !store.Holds(h));
    }

    // A check without run, job or file; a file without its row; a damaged database.
    private static async Task<IEnumerable<string>> HalfDone(WeftDb db)
    {
        var (runs, jobs, files) = (db.Runs, db.Jobs, db.RunFiles);
        var halfChecks = await db.Checks.Where(c => !runs.Any(r => r.Check == c.Id && jobs.Any(j => j.Id == r.Job) && files.Any(f => f.Run == r.Id))).Select(c => c.Id).ToListAsync();
        var versions = await db.Versions.Where(v => !files.Any(f => f.Version == v.Id)).Select(v => v.Id).ToListAsync();
        List<string> half = [.. halfChecks.Select(c => $"{c}"), .. versions.Select(v => $"{v}")];
        if (db.Database.IsNpgsql()) return half;
        half.AddRange(await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check WHERE integrity_check <> 'ok'").ToListAsync());
        half.AddRange(await db.Database.SqlQuery<string>($"SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync());
        return half;
    }
}

/// <summary>What was found.</summary>
/// <param name="Acknowledged">Corrections that were acknowledged.</param>
/// <param name="Stored">Corrections that are stored: those, and some whose answer never arrived.</param>
/// <param name="Lost">Acknowledged and not there: corrections, checks, files.</param>
/// <param name="Never">There twice, or never sent.</param>
/// <param name="Half">There in part: an act without its history, a check without its job, a broken seal, a damaged file.</param>
/// <param name="What">What those are; empty where there are none.</param>
internal sealed record LossFindings(int Acknowledged, int Stored, int Lost, int Never, int Half, string What);

/// <summary>How jobs ended.</summary>
/// <param name="Jobs">All of them.</param>
/// <param name="Done">Done.</param>
/// <param name="GivenUp">Given up after they were killed three times.</param>
/// <param name="Again">Begun more than once.</param>
/// <param name="Wrong">Done without exactly one result, or the reverse.</param>
/// <param name="Left">Not over, or failed for another reason.</param>
internal sealed record JobFindings(int Jobs, int Done, int GivenUp, int Again, int Wrong, int Left);
