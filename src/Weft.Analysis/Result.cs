// Expected failure as a value: what every room returns where bad input is to be expected.
using System.Diagnostics.CodeAnalysis;

namespace Weft.Analysis;

/// <summary>Why something was refused: one message with what, where and the remedy.</summary>
/// <param name="Code">Stable name, e.g. "pdf-password"; also the key of its translation.</param>
/// <param name="What">What is wrong, one clause in English.</param>
/// <param name="Where">File, page or field; null when it is the whole request.</param>
/// <param name="Remedy">What to do about it, one sentence in English.</param>
public sealed record Refusal(string Code, string What, string? Where, string Remedy)
{
    /// <summary>The one line that a person sees: "where: what. remedy".</summary>
    public override string ToString() => Where is null ? $"{What}. {Remedy}" : $"{Where}: {What}. {Remedy}";
}

/// <summary>A value or the refusal to give one.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly record struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    /// <summary>Why there is no value; null when there is one.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsOk => Refusal is null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none: a bug in the caller, who did not look.</exception>
    public T Value => IsOk ? value! : throw new InvalidOperationException($"No value: {Refusal.Code}.");

    /// <summary>Wraps a value.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>Wraps a refusal.</summary>
    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
