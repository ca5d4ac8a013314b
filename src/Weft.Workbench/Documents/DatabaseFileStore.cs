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
        if (await db.Set<FileRow>().AnyAsync(f => f.Sha256 == sha256, ct)) return kept; // rolls back: the same bytes are there

        db.Add(new FileRow(sha256, id, bytes));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            await all.RollbackAsync(ct);
            if (await db.Set<FileRow>().AnyAsync(f => f.Sha256 == sha256, ct)) return kept; // another request was first with the same bytes
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
    public override void Sweep()
    {
        // Nothing is left: the database rolled back what was not committed.
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
