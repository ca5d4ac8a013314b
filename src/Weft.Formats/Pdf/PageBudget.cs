// What one page may still use of its limits: a page that draws itself a million times over ends in one message.
using System.Diagnostics;

namespace Weft.Formats.Pdf;

/// <summary>Counts one page against its limits; serves one thread, one page after another.</summary>
internal sealed class PageBudget(TimeSpan allowed, Stopwatch elapsed, CancellationToken cancellationToken)
{
    /// <summary>Most glyphs of one page: the densest real page seen has under 20,000.</summary>
    public const int MaxGlyphs = 300_000;

    /// <summary>Most ruled lines of one page; what is above is a drawing, and its lines are left out.</summary>
    public const int MaxLines = 50_000;

    /// <summary>Most forms drawn on one page: nested forms multiply.</summary>
    public const int MaxForms = 20_000;

    private int forms;

    /// <summary>Starts a page.</summary>
    public void Turn() => forms = 0;

    /// <summary>Stops the reading when it was cancelled or has lasted too long.</summary>
    public void Tick()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (elapsed.Elapsed > allowed) throw new PageTooLarge(isTime: true);
    }

    public void Glyph(int count)
    {
        if (count >= MaxGlyphs) throw new PageTooLarge(isTime: false);
        if ((count & 1023) == 0) Tick();
    }

    public static void Line(int count)
    {
        if (count >= MaxLines) throw new PageTooLarge(isTime: false);
    }

    public void Form()
    {
        Tick();
        if (++forms > MaxForms) throw new PageTooLarge(isTime: false);
    }
}
