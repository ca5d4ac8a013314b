// Full-text search over a column, the same on both databases: FTS5 on SQLite, a stored tsvector on PostgreSQL.
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Weft.Workbench.Storage;

/// <summary>Declares, makes and asks full-text indexes.</summary>
/// <remarks>
/// The column holds folded words with one blank between two of them (see Documents/SearchWords): with nothing left for a
/// tokenizer to decide, both databases find the same rows. The database itself keeps the index in step, but for rows added on
/// SQLite: from a trigger it would write the index to the disk with every row, so each save adds all of its rows at once.
/// </remarks>
public static class FullText
{
    private const string Annotation = "Weft:FullText";

    /// <summary>Puts the text of an entity with a whole number as its key into the search.</summary>
    public static EntityTypeBuilder<T> HasFullText<T>(this EntityTypeBuilder<T> builder, string property) where T : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.HasAnnotation(Annotation, property);
        return builder;
    }

    extension(WeftDb db)
    {
        /// <summary>Rows of an entity that hold all the words, each also as the beginning of a word, and of each group at least one word as it stands. To be joined with its set.</summary>
        /// <param name="words">Folded letters and digits only.</param>
        /// <param name="groups">The same, none empty; at least one word or one group in all.</param>
        public IQueryable<FoundRow> Matching<T>(IReadOnlyList<string> words, IReadOnlyList<IReadOnlyList<string>> groups)
        {
            ArgumentNullException.ThrowIfNull(words);
            ArgumentNullException.ThrowIfNull(groups);
            var all = words.Concat(groups.SelectMany(g => g)).ToList();
            if (all.Count == 0 || groups.Any(g => g.Count == 0) || !all.All(w => w.Length > 0 && w.All(char.IsLetterOrDigit))) throw new ArgumentException("Letters and digits only.", nameof(words));
            var index = new Names(db.Model.FindEntityType(typeof(T))!);
            var (sql, match) = db.Database.IsNpgsql()
                ? (index.PostgresQuery, Written(words.Select(w => $"'{w}':*"), groups, " & ", " | ", "'"))
                : (index.SqliteQuery, Written(words.Select(w => $"\"{w}\"*"), groups, " AND ", " OR ", "\""));
            return db.Set<FoundRow>().FromSqlRaw(sql, match);
        }
    }

    private static string Written(IEnumerable<string> words, IEnumerable<IReadOnlyList<string>> groups, string and, string or, string quote) =>
        string.Join(and, words.Concat(groups.Select(g => $"({string.Join(or, g.Select(w => quote + w + quote))})")));

    /// <summary>Makes what is missing. After every migration: a table that SQLite rebuilds loses its triggers.</summary>
    internal static async Task Prepare(WeftDb db, CancellationToken ct)
    {
        var searched = db.Model.GetEntityTypes().Where(e => e.FindAnnotation(Annotation) is not null);
        foreach (var index in searched.Select(e => new Names(e)).ToList())
        {
            await using var all = await db.Database.BeginTransactionAsync(ct);
            if (db.Database.IsNpgsql()) await PreparePostgres(db, index, ct);
            else await PrepareSqlite(db, index, ct);
            await all.CommitAsync(ct);
        }
    }

    /// <summary>Rows to be added by a save whose index it has to write.</summary>
    internal static IEnumerable<EntityEntry> Added(WeftDb db) => !db.Database.IsSqlite() ? []
        : db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added && e.Metadata.FindAnnotation(Annotation) is not null);

    /// <summary>Writes the index of rows that were added, in the transaction that added them.</summary>
    internal static async Task Index(WeftDb db, IEnumerable<EntityEntry> added, CancellationToken ct)
    {
        foreach (var rows in added.GroupBy(e => e.Metadata))
        {
            var key = rows.Key.FindPrimaryKey()!.Properties.Single().Name;
            var ids = JsonSerializer.Serialize(rows.Select(r => (long)r.Property(key).CurrentValue!));
            await db.Database.ExecuteSqlRawAsync(new Names(rows.Key).SqliteIndex, [ids], ct);
        }
    }

    private static async Task PrepareSqlite(WeftDb db, Names index, CancellationToken ct)
    {
        var like = index.Fts + "%";
        var there = await db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE name LIKE {like}").ToListAsync(ct);
        if (index.SqliteParts.All(there.Contains)) return;
        foreach (var sql in index.SqliteMake) await db.Database.ExecuteSqlRawAsync(sql, ct);
    }

    private static async Task PreparePostgres(WeftDb db, Names index, CancellationToken ct)
    {
        var there = await db.Database.SqlQuery<int>(
            $"""
            SELECT count(*)::int AS "Value" FROM pg_attribute WHERE attrelid = to_regclass({index.Table}) AND attname = 'search' AND NOT attisdropped
            """).SingleAsync(ct);
        if (there == 0) await db.Database.ExecuteSqlRawAsync(index.PostgresColumn, ct);
        await db.Database.ExecuteSqlRawAsync(index.PostgresIndex, ct);
    }

    // Names come from the model, never from a person.
    private sealed class Names
    {
        private readonly string key;
        private readonly string text;

        public Names(IReadOnlyEntityType entity)
        {
            Table = entity.GetTableName()!;
            var columns = StoreObjectIdentifier.Table(Table);
            key = entity.FindPrimaryKey()!.Properties.Single().GetColumnName(columns)!;
            text = entity.FindProperty((string)entity.FindAnnotation(Annotation)!.Value!)!.GetColumnName(columns)!;
            Fts = Table + "_fts";
        }

        public string Table { get; }

        public string Fts { get; }

        public IEnumerable<string> SqliteParts => [Fts, Fts + "_ad", Fts + "_au"];

        public IEnumerable<string> SqliteMake =>
        [
            Filled("CREATE VIRTUAL TABLE IF NOT EXISTS {0}_fts USING fts5({2}, content='{0}', content_rowid='{1}', tokenize='unicode61 remove_diacritics 2', prefix='2 3')"),
            Filled("CREATE TRIGGER IF NOT EXISTS {0}_fts_ad AFTER DELETE ON {0} BEGIN INSERT INTO {0}_fts({0}_fts, rowid, {2}) VALUES ('delete', old.{1}, old.{2}); END"),
            Filled(
                """
                CREATE TRIGGER IF NOT EXISTS {0}_fts_au AFTER UPDATE OF {2} ON {0} BEGIN
                    INSERT INTO {0}_fts({0}_fts, rowid, {2}) VALUES ('delete', old.{1}, old.{2}); INSERT INTO {0}_fts(rowid, {2}) VALUES (new.{1}, new.{2}); END
                """),
            Filled("INSERT INTO {0}_fts({0}_fts) VALUES ('rebuild')"),
        ];

        public string SqliteIndex => Filled("INSERT INTO {0}_fts(rowid, {2}) SELECT {1}, {2} FROM {0} WHERE {1} IN (SELECT value FROM json_each({{0}}))");

        public string SqliteQuery => Filled("SELECT rowid AS id FROM {0}_fts WHERE {0}_fts MATCH {{0}}");

        public string PostgresColumn => Filled("ALTER TABLE {0} ADD COLUMN search tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array({2}, ' '))) STORED");

        public string PostgresIndex => Filled("CREATE INDEX IF NOT EXISTS ix_{0}_search ON {0} USING gin(search)");

        public string PostgresQuery => Filled("SELECT {1} AS id FROM {0} WHERE search @@ {{0}}::text::tsquery");

        private string Filled(string sql) => string.Format(CultureInfo.InvariantCulture, sql, Table, key, text);
    }
}
