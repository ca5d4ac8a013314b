// Reads the pages of a PDF, on all cores: each worker opens the file for itself, because an open file serves one thread only.
using System.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using Weft.Analysis;

namespace Weft.Formats.Pdf;

/// <summary>The pages of one file, in order, and what the file says of itself.</summary>
internal sealed class PdfPages
{
    private const int StackBytes = 16 * 1024 * 1024; // nested arrays and page trees recurse in the parser, which guards itself at a depth that fits well inside
    private const int PagesPerWorker = 4; // opening the file once more pays from here on

    private readonly string file;
    private readonly byte[] content;
    private readonly TimeSpan allowed;
    private readonly Stopwatch elapsed = Stopwatch.StartNew();
    private readonly CancellationToken cancellationToken;
    private int turned;

    private PdfPages(string file, byte[] content, ReadingLimits limits, CancellationToken cancellationToken)
    {
        this.file = file;
        this.content = content;
        allowed = limits.MaxTime;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>The layout of each page; null where it could not be read.</summary>
    public PageLayout?[] Layouts { get; private set; } = [];

    /// <summary>Whether a picture is drawn on any page.</summary>
    public bool HasPictures { get; private set; }

    /// <summary>The language that the file declares, as it stands there.</summary>
    public string? Language { get; private set; }

    /// <summary>Reads all pages.</summary>
    public static Result<PdfPages> Read(string file, byte[] content, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var pages = new PdfPages(file, content, limits, cancellationToken);
        var refusal = pages.OnOwnThread(() => pages.ReadFirstWorker(limits.MaxPages));
        return refusal is null ? pages : refusal;
    }

    private Refusal? ReadFirstWorker(int maxPages)
    {
        using var document = Open();
        var count = document.NumberOfPages;
        if (count > maxPages) return FormatsRefusals.TooManyPages(file, count, maxPages);
        Layouts = new PageLayout?[count];
        Language = PdfLanguage.Of(document);
        var more = Math.Min(Environment.ProcessorCount, count / PagesPerWorker) - 1;
        var others = Enumerable.Range(0, Math.Max(0, more)).Select(_ => Started(() =>
        {
            using var own = Open();
            Turn(own);
            return null;
        })).ToList();
        Turn(document);
        foreach (var other in others) Wait(other);
        return null;
    }

    private PdfDocument Open()
    {
        var filters = new BoundedFilters(new PageBudget(allowed, elapsed, cancellationToken));
        var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters });
        document.AddPageFactory<PageInk, PageInkFactory>();
        return document;
    }

    // Pages are dealt out one by one, so that a heavy page does not hold up the rest; each lands in its own place, so the order of reading leaves no trace.
    private void Turn(PdfDocument document)
    {
        for (int index; (index = Interlocked.Increment(ref turned) - 1) < Layouts.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (elapsed.Elapsed > allowed) throw new PageTooLarge(isTime: true);
            try
            {
                var ink = document.GetPage<PageInk>(index + 1);
                if (ink.HasPicture) HasPictures = true;
                Layouts[index] = PageLayout.Of(ink);
            }
            catch (Exception fault) when (fault is not OperationCanceledException and not PageTooLarge { IsTime: true })
            {
                Layouts[index] = null; // whatever a broken page throws costs that page only
            }
        }
    }

    private Refusal? OnOwnThread(Func<Refusal?> work)
    {
        var worker = Started(work);
        try
        {
            return Wait(worker);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return fault switch
            {
                PageTooLarge { IsTime: true } => FormatsRefusals.TooSlow(file, allowed),
                PageTooLarge => FormatsRefusals.UnpacksTooLarge(file),
                PdfDocumentEncryptedException => FormatsRefusals.PdfPassword(file),
                _ => FormatsRefusals.Damaged(file, "PDF"),
            };
        }
    }

    private Refusal? Wait(Task<Refusal?> worker)
    {
        var left = allowed - elapsed.Elapsed + TimeSpan.FromSeconds(1); // the worker looks at the clock itself; this is for one that hangs inside the parser
        if (Task.WaitAny([worker], (int)Math.Max(1, left.TotalMilliseconds), cancellationToken) < 0) throw new PageTooLarge(isTime: true);
        return worker.GetAwaiter().GetResult();
    }

    private static Task<Refusal?> Started(Func<Refusal?> work)
    {
        var done = new TaskCompletionSource<Refusal?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(Run, StackBytes) { IsBackground = true, Name = "PDF pages" };
        thread.Start();
        return done.Task;

        void Run()
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception fault)
            {
                done.SetException(fault);
            }
        }
    }
}
