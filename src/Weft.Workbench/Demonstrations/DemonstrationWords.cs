// The words of the demonstration in the reader's language. Nobody and nothing in them exists.
namespace Weft.Workbench.Demonstrations;

/// <summary>Names and sentences of the invented country.</summary>
internal sealed record DemonstrationWords
{
    public required string Labour { get; init; }

    public required string Health { get; init; }

    public required string Committee { get; init; }

    public required string Remit { get; init; }

    public required string Chair { get; init; }

    public required string Nurses { get; init; }

    public required string Diplomas { get; init; }

    public required string HealthPolicy { get; init; }

    public required string Families { get; init; }

    public required string Past { get; init; }

    public required string Next { get; init; }

    public required string Session { get; init; }

    public required string PublishList { get; init; }

    public required string ShareFigures { get; init; }

    public required string AgreeFund { get; init; }

    public required string FundShown { get; init; }

    private static readonly DemonstrationWords English = new()
    {
        Labour = "Labour Ministry",
        Health = "Health Ministry",
        Committee = "Committee on migration and development",
        Remit = "Looks at what each ministry plans before it is decided, and keeps the list of what was promised.",
        Chair = "Chair of the Ministry of Labour",
        Nurses = "Nurses",
        Diplomas = "Recognition of diplomas",
        HealthPolicy = "Health",
        Families = "Families who stayed",
        Past = "Third round table of Ostrana",
        Next = "Committee meeting before the new permits",
        Session = "What the districts ask",
        PublishList = "Publish the list of recognised diplomas",
        ShareFigures = "Share the figures on returning workers with the districts",
        AgreeFund = "Agree on the common fund for districts",
        FundShown = "Decree of the government, published in May",
    };

    private static readonly DemonstrationWords French = new()
    {
        Labour = "Ministère du Travail",
        Health = "Ministère de la Santé",
        Committee = "Comité migration et développement",
        Remit = "Examine les projets de chaque ministère avant la décision et tient la liste des promesses.",
        Chair = "Présidence du ministère du Travail",
        Nurses = "Infirmières",
        Diplomas = "Reconnaissance des diplômes",
        HealthPolicy = "Santé",
        Families = "Familles restées au pays",
        Past = "Troisième table ronde d’Ostrana",
        Next = "Réunion du comité avant les nouveaux permis",
        Session = "Ce que demandent les districts",
        PublishList = "Publier la liste des diplômes reconnus",
        ShareFigures = "Partager avec les districts les chiffres des retours",
        AgreeFund = "Convenir du fonds commun des districts",
        FundShown = "Décret du gouvernement, publié en mai",
    };

    private static readonly DemonstrationWords Spanish = new()
    {
        Labour = "Ministerio de Trabajo",
        Health = "Ministerio de Salud",
        Committee = "Comité de migración y desarrollo",
        Remit = "Mira lo que planea cada ministerio antes de decidirse y lleva la lista de lo prometido.",
        Chair = "Presidencia del Ministerio de Trabajo",
        Nurses = "Enfermeras",
        Diplomas = "Reconocimiento de títulos",
        HealthPolicy = "Salud",
        Families = "Familias que se quedaron",
        Past = "Tercera mesa redonda de Ostrana",
        Next = "Reunión del comité antes de los nuevos permisos",
        Session = "Lo que piden los distritos",
        PublishList = "Publicar la lista de títulos reconocidos",
        ShareFigures = "Compartir con los distritos las cifras de retorno",
        AgreeFund = "Acordar el fondo común de los distritos",
        FundShown = "Decreto del gobierno, publicado en mayo",
    };

    /// <summary>The words of a language; English where there are none.</summary>
    public static DemonstrationWords In(string language) => language switch { "fr" => French, "es" => Spanish, _ => English };
}
