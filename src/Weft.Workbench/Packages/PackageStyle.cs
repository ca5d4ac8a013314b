// How the pages of a package look: plain, light and dark, on paper too.
namespace Weft.Workbench.Packages;

internal static class PackageStyle
{
    public const string Css =
        """
        :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
        body { margin: 0; }
        main { max-inline-size: 75rem; margin-inline: auto; padding: 1rem; }
        table { border-collapse: collapse; inline-size: 100%; }
        th, td { border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .4rem .6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
        td:first-child { min-inline-size: 12rem; }
        a { color: LinkText; }
        @media print { a { color: inherit; } thead { display: table-header-group; } }

        """;
}
