// Instants are stored in UTC: SQLite gives times back without a kind.
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Weft.Workbench.Storage;

/// <summary>Writes an instant in UTC and reads it back as UTC.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    at => at.ToUniversalTime(), at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
