// Files in the database, for servers with several nodes: written in one transaction, so that a kill leaves no half file.
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Documents;

/// <summary>Keeps files in the database.</summary>
public sealed class DatabaseFileStore(IServiceScopeFactory scopes, TimeProvider clock) : FileStore
{
    /// <inheritdoc/>
    public override async Task<StoredFile> Keep(string name, Stream content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
        await using var all = await db.Database.BeginTransactionAsync(ct);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var (sha256, bytes) = await Write(db, id, content, ct);
        var kept = new StoredFile(FileNames.Clean(name), sha256, bytes);
        if (await KeepOn(db, sha256, ct))
        {
            await db.Set<FileChunk>().Where(c => c.Content == id).ExecuteDeleteAsync(ct); // the same bytes are there
            await all.CommitAsync(ct);
            return kept;
        }

        db.Add(new FileRow(sha256, id, bytes, clock.GetUtcNow().UtcDateTime));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            await all.RollbackAsync(ct);
            if (await KeepOn(db, sha256, ct)) return kept; // another request was first with the same bytes
            throw;
        }

        await all.CommitAsync(ct);
        return kept;
    }

    /// <inheritdoc/>
    public override Stream Open(string sha256)
    {
        using var scope = scopes.CreateScope();
        var file = scope.ServiceProvider.GetRequiredService<WeftDb>().Set<FileRow>().AsNoTracking().SingleOrDefault(f => f.Sha256 == sha256);
        return file is null ? throw new FileNotFoundException("The file is not in the database.", sha256) : new ChunkStream(scopes, file);
    }

    /// <inheritdoc/>
    public override bool Holds(string sha256)
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<WeftDb>().Set<FileRow>().Any(f => f.Sha256 == sha256);
    }

    /// <inheritdoc/>
    public override void Remove(string sha256)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
        using var all = db.Database.BeginTransaction();
        var (files, chunks) = (db.Set<FileRow>(), db.Set<FileChunk>());
        chunks.Where(c => files.Any(f => f.Sha256 == sha256 && f.Content == c.Content)).ExecuteDelete();
        files.Where(f => f.Sha256 == sha256).ExecuteDelete();
        all.Commit();
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> KeptBefore(DateTime at, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WeftDb>().Set<FileRow>().Where(f => f.KeptAt < at).Select(f => f.Sha256).ToListAsync(ct);
    }

    /// <inheritdoc/>
    public override async Task RemoveKeptBefore(string sha256, DateTime at, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
        await using var all = await db.Database.BeginTransactionAsync(ct);
        var content = await db.Set<FileRow>().Where(f => f.Sha256 == sha256).Select(f => f.Content).SingleOrDefaultAsync(ct);
        if (await db.Set<FileRow>().Where(f => f.Sha256 == sha256 && f.KeptAt < at).ExecuteDeleteAsync(ct) == 0) return;
        await db.Set<FileChunk>().Where(c => c.Content == content).ExecuteDeleteAsync(ct);
        await all.CommitAsync(ct);
    }

    /// <inheritdoc/>
    public override void Sweep()
    {
        // Nothing is left: the database rolled back what was not committed.
    }

    // The row is held until this act is over: who takes files back waits, and finds it kept anew.
    private async Task<bool> KeepOn(WeftDb db, string sha256, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<FileRow>().Where(f => f.Sha256 == sha256).ExecuteUpdateAsync(set => set.SetProperty(f => f.KeptAt, now), ct) > 0;
    }

    private static async Task<(string Sha256, long Bytes)> Write(WeftDb db, Guid id, Stream content, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[FileChunk.MaxBytes];
        var (number, bytes) = (0, 0L);
        for (int read; (read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            db.Add(new FileChunk(id, number++, buffer[..read]));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            bytes += read;
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }
}
