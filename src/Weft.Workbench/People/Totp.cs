// Codes of an app: RFC 6238 with SHA-1, 30 seconds and six digits, which is what every app takes. Identity's own provider takes a code
// twice within its minute and reads the machine's clock; this one is told the time, and its caller remembers the step.
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Weft.Workbench.People;

/// <summary>Time-based one-time passwords.</summary>
public static class Totp
{
    /// <summary>Bytes of a key, as RFC 4226 advises.</summary>
    public const int KeyBytes = 20;

    private const int Seconds = 30;
    private const int Drift = 1; // steps that a clock may be early or late
    private const int Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new key.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The time step of an instant.</summary>
    public static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / Seconds;

    /// <summary>The code of a time step.</summary>
    public static string CodeOf(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 and the apps ask for HMAC-SHA-1, which collisions of SHA-1 do not touch.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var at = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[at..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step to which a code belongs.</summary>
    /// <param name="key">The key.</param>
    /// <param name="code">As typed; blanks do not count.</param>
    /// <param name="at">The time.</param>
    /// <param name="after">Only later steps count: that of the last code that was taken.</param>
    /// <returns>The step; null when the code is wrong, too old or used.</returns>
    public static long? Find(byte[] key, string? code, DateTimeOffset at, long after)
    {
        var typed = string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c)));
        for (var step = StepOf(at) - Drift; step <= StepOf(at) + Drift; step++)
        {
            if (step > after && CryptographicOperations.FixedTimeEquals(Bytes(CodeOf(key, step)), Bytes(typed))) return step;
        }

        return null;
    }

    /// <summary>A key as an app takes it typed.</summary>
    public static string Text(byte[] key)
    {
        var (text, bits, count) = (new System.Text.StringBuilder(), 0, 0);
        foreach (var b in key)
        {
            (bits, count) = ((bits << 8) | b, count + 8);
            for (; count >= 5; count -= 5) text.Append(Base32[(bits >> (count - 5)) & 31]);
            bits &= (1 << count) - 1;
        }

        return text.ToString();
    }

    /// <summary>The address that an app takes as a picture.</summary>
    public static string Address(byte[] key, string account) =>
        $"otpauth://totp/Weft:{Uri.EscapeDataString(account)}?secret={Text(key)}&issuer=Weft&digits=6&period={Seconds.ToString(CultureInfo.InvariantCulture)}";

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
