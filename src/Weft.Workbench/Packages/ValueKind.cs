// The kinds of values that a column can hold, whatever the database calls them: what makes a package fit either database.
namespace Weft.Workbench.Packages;

/// <summary>What a column holds. The names stand in packages: they are never renamed.</summary>
internal enum ValueKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with a fraction, as a computer keeps it.</summary>
    Number,

    /// <summary>A decimal number, exact.</summary>
    Exact,

    /// <summary>Yes or no.</summary>
    Truth,

    /// <summary>A Guid.</summary>
    Id,

    /// <summary>An instant, in UTC.</summary>
    Instant,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Bytes.</summary>
    Bytes,
}
