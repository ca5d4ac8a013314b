// Instants are stored in UTC: SQLite gives times back without a kind. And in microseconds: PostgreSQL keeps no more, a copy must be equal.
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Weft.Workbench.Storage;

/// <summary>Writes an instant in UTC, in microseconds, and reads it back as UTC.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    at => Stored(at.ToUniversalTime()), at => DateTime.SpecifyKind(at, DateTimeKind.Utc))
{
    private static DateTime Stored(DateTime utc) => new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
