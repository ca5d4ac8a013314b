// Sentences of an invented country, in three languages, put together from parts.
namespace Weft.Tests.Shared.Sized;

/// <summary>Makes words.</summary>
internal static class SizedWords
{
    public static readonly string[] Languages = ["en", "fr", "es"];

    private static readonly string[] Topics =
        ["health workforce", "recognition of diplomas", "remittances", "seasonal work", "return", "diaspora investment", "migration data", "social security", "recruitment fees", "local integration"];

    private static readonly string[] Institutions =
        ["Ministry of Labour", "Statistics Office", "Union of Municipalities", "Nurses' Association", "Chamber of Commerce", "Migrant Workers' Federation", "University of Ostra", "Agency for Skills"];

    private static readonly Dictionary<string, string[][]> Parts = new(StringComparer.Ordinal)
    {
        ["en"] =
        [
            ["Several participants said that", "It was noted that", "Some speakers asked that", "The districts reported that", "One delegation held that", "At the margins it was said that"],
            ["the ministries", "the districts of Besara", "employers and unions", "consulates abroad", "training centres", "families who stayed behind", "nurses placed abroad", "the statistics office"],
            ["hardly exchange", "should publish", "cannot yet finance", "have begun to share", "need to agree on", "were not heard about", "must review", "keep separate lists of"],
            ["plans for the coming year", "lists of recognised diplomas", "figures on returning workers", "the costs of recruitment", "agreements on social security", "rules for seasonal permits", "the fund for districts"],
            ["before permits change.", "in every second district.", "without a common budget.", "by the end of the year.", "as the last round table asked.", "although no office leads.", "since the decree of 2020."],
        ],
        ["fr"] =
        [
            ["Plusieurs participants ont dit que", "Il a été noté que", "Certains orateurs ont demandé que", "Les districts ont rapporté que", "Une délégation a soutenu que"],
            ["les ministères", "les districts de Besara", "les employeurs et les syndicats", "les consulats", "les centres de formation", "les familles restées au pays", "les infirmières placées à l’étranger"],
            ["n’échangent guère", "devraient publier", "ne peuvent pas encore financer", "ont commencé à partager", "doivent convenir", "n’ont pas été entendus sur", "tiennent séparément"],
            ["leurs plans de l’année", "les listes de diplômes reconnus", "les chiffres des retours", "les coûts du recrutement", "les accords de sécurité sociale", "les règles des permis saisonniers"],
            ["avant que les permis ne changent.", "dans un district sur deux.", "sans budget commun.", "avant la fin de l’année.", "comme l’a demandé la dernière table ronde."],
        ],
        ["es"] =
        [
            ["Varios participantes dijeron que", "Se señaló que", "Algunos oradores pidieron que", "Los distritos informaron de que", "Una delegación sostuvo que"],
            ["los ministerios", "los distritos de Besara", "empleadores y sindicatos", "los consulados", "los centros de formación", "las familias que se quedaron", "las enfermeras colocadas en el extranjero"],
            ["apenas intercambian", "deberían publicar", "aún no pueden financiar", "han empezado a compartir", "deben acordar", "no fueron oídos sobre", "llevan por separado"],
            ["sus planes del año", "las listas de títulos reconocidos", "las cifras de retorno", "los costes de contratación", "los acuerdos de seguridad social", "las reglas de permisos de temporada"],
            ["antes de que cambien los permisos.", "en uno de cada dos distritos.", "sin presupuesto común.", "antes de fin de año.", "como pidió la última mesa redonda."],
        ],
    };

    public static string Topic(int number) => Topics[number % Topics.Length];

    public static string Institution(int number) => Institutions[number % Institutions.Length];

    public static string Sentence(string language, Random random) => string.Join(' ', Parts[language].Select(p => p[random.Next(p.Length)]));
}
