// Which passwords are good enough: length, and nothing easy to guess. No rules of composition, no expiry (NIST SP 800-63B, section 3.1.1).
using System.Collections.Immutable;
using System.Text;
using Weft.Analysis;

namespace Weft.Workbench.People;

/// <summary>The rule for new passwords.</summary>
/// <remarks>
/// Fifteen characters for everyone: eight would do beside a second factor, but that one can be switched off later.
/// What is easy to guess is found by taking away common words, the person's own words, runs and repetitions: what remains must still be long.
/// </remarks>
public static class Passwords
{
    /// <summary>Fewest characters (Unicode code points).</summary>
    public const int Fewest = 15;

    /// <summary>Most characters, so that hashing has an end.</summary>
    public const int Most = 200;

    /// <summary>What must remain of a password without its easy parts.</summary>
    public const int FewestHard = 8;

    private const int FewestDifferent = 5;
    private const int ShortestRun = 3;
    private const int ShortestOwnWord = 4;

    private static readonly ImmutableArray<string> Rows =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertzuiop", "1qaz2wsx3edc4rfv"];

    // What guessers try first, in the languages of the pages, and the words of this product and its field.
    private static readonly ImmutableArray<string> Common =
    [
        "password", "passwort", "passphrase", "motdepasse", "contrasena", "contrasenia", "clave", "secret", "secreto", "welcome", "bienvenue", "bienvenido",
        "letmein", "changeme", "default", "admin", "administrator", "administrador", "administrateur", "root", "user", "utilisateur", "usuario", "guest", "login", "access",
        "iloveyou", "jetaime", "teamo", "master", "monkey", "dragon", "football", "futbol", "soccer", "baseball", "princess", "princesse", "princesa", "sunshine", "soleil",
        "shadow", "batman", "superman", "pokemon", "starwars", "computer", "internet", "google", "facebook", "correcthorsebatterystaple",
        "spring", "summer", "autumn", "winter", "printemps", "automne", "hiver", "primavera", "verano", "otono", "invierno", "january", "december", "monday", "friday",
        "weft", "workbench", "workspace", "coherence", "migration", "migracion", "development", "developpement", "desarrollo", "policy", "ministry", "ministere", "ministerio",
    ];

    /// <summary>The password as it is hashed: the same letters whatever keyboard they were typed on.</summary>
    public static string Normal(string password) => password.Normalize(NormalizationForm.FormKC);

    /// <summary>Looks at a new password.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="own">Words that belong to the person: the name, the address.</param>
    /// <returns>Why it is refused; null when it is good.</returns>
    public static Refusal? Check(string? password, params ReadOnlySpan<string?> own)
    {
        if (string.IsNullOrEmpty(password) || !IsText(password)) return PeopleRefusals.PasswordTooShort(Fewest);
        var normal = Normal(password);
        var length = normal.EnumerateRunes().Count();
        if (length < Fewest) return PeopleRefusals.PasswordTooShort(Fewest);
        if (length > Most) return PeopleRefusals.PasswordTooLong(Most);
        var hard = WithoutEasyParts(normal, own);
        return hard.Length < FewestHard || hard.Distinct().Count() < FewestDifferent ? PeopleRefusals.PasswordEasy : null;
    }

    // Half of a surrogate pair cannot be normalised.
    private static bool IsText(string password)
    {
        for (var rest = password.AsSpan(); rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var taken) != System.Buffers.OperationStatus.Done) return false;
            rest = rest[taken..];
        }

        return true;
    }

    private static string WithoutEasyParts(string password, ReadOnlySpan<string?> own)
    {
        var typed = Fold(password);
        var read = string.Concat(typed.Select(Letter));
        foreach (var word in OwnWords(own).Concat(Common).OrderByDescending(w => w.Length))
        {
            for (var at = read.IndexOf(word, StringComparison.Ordinal); at >= 0; at = read.IndexOf(word, StringComparison.Ordinal))
            {
                (typed, read) = (typed.Remove(at, word.Length), read.Remove(at, word.Length));
            }
        }

        return WithoutRuns(OneOfEach(typed));
    }

    private static List<string> OwnWords(ReadOnlySpan<string?> own)
    {
        var words = new List<string>();
        foreach (var text in own)
        {
            words.AddRange((text ?? "").Split([' ', '@', '.', '-', '_', '+', '\''], StringSplitOptions.RemoveEmptyEntries).Append(text ?? "")
                .Select(w => string.Concat(Fold(w).Select(Letter))).Where(w => w.Length >= ShortestOwnWord));
        }

        return words;
    }

    // Lower case without accents and marks, but for the marks that people write for letters.
    private static string Fold(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKD).Where(c => char.IsLetterOrDigit(c) || c is '@' or '$' or '!').Select(char.ToLowerInvariant));

    private static char Letter(char c) => c switch { '@' or '4' => 'a', '3' => 'e', '1' or '!' => 'i', '0' => 'o', '$' or '5' => 's', '7' => 't', _ => c };

    // "abcabcabc" is "abc": the shortest part of which the whole is made by repetition.
    private static string OneOfEach(string text)
    {
        for (var period = 1; period <= text.Length / 2; period++)
        {
            if (Enumerable.Range(period, text.Length - period).All(i => text[i] == text[i - period])) return text[..period];
        }

        return text;
    }

    private static string WithoutRuns(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var run = RunAt(text, at);
            if (run < ShortestRun) run = 1;
            kept.Append(text[at]); // a run is worth its first character
            at += run;
        }

        return kept.ToString();
    }

    private static int RunAt(string text, int at)
    {
        var longest = 1;
        foreach (var step in new[] { -1, 0, 1 })
        {
            var end = at + 1;
            while (end < text.Length && Follows(text[end - 1], text[end], step)) end++;
            longest = Math.Max(longest, end - at);
        }

        return longest;
    }

    private static bool Follows(char before, char after, int step) => step == 0
        ? before == after
        : Rows.Any(row => row.IndexOf(before, StringComparison.Ordinal) is >= 0 and var i && i + step >= 0 && i + step < row.Length && row[i + step] == after);
}
