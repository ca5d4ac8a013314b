// Telling the language of a text: own sentences, and the real files in several languages.
using Weft.Analysis.Text;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Text;

public sealed class LanguageTellerTests
{
    [Theory]
    [InlineData("en", "The ministry said that the talks were useful and that a second round should be held before the end of the year, in the same town.")]
    [InlineData("fr", "Le ministère a dit que les échanges étaient utiles et qu'une deuxième réunion devrait se tenir dans la même ville avant la fin de cette année.")]
    [InlineData("es", "El ministerio dijo que las conversaciones fueron útiles y que una segunda reunión debe celebrarse en la misma ciudad antes del fin de este año.")]
    [InlineData("pt", "O ministério disse que as conversas foram úteis e que uma segunda reunião não deve ser feita na mesma cidade até ao fim do ano, mas também depois.")]
    [InlineData("de", "Das Ministerium sagte, dass die Gespräche nützlich waren und dass eine zweite Runde noch vor dem Ende des Jahres in der gleichen Stadt sein soll.")]
    [InlineData("it", "Il ministero ha detto che i colloqui sono stati utili e che una seconda riunione si deve tenere nella stessa città prima della fine di questo anno.")]
    [InlineData("ru", "Министерство сообщило, что переговоры были полезными.")]
    [InlineData("uk", "Міністерство повідомило, що переговори були корисними і їх продовжать.")]
    [InlineData("ar", "قالت الوزارة إن المحادثات كانت مفيدة")]
    [InlineData("ja", "省は話し合いが有益だったと述べた。")]
    [InlineData("zh", "该部表示会谈是有益的。")]
    public void A_language_is_told_by_script_and_small_words(string language, string text) => Assert.Equal(language, LanguageTeller.Tell(Of(text)));

    [Fact]
    public void A_text_too_short_to_tell_keeps_what_its_file_declares()
    {
        var text = Of("Annex 3");

        Assert.Null(LanguageTeller.Tell(text));
        Assert.Equal("nl", LanguageTeller.Tell(text with { DeclaredLanguage = "nl" }));
    }

    [Fact]
    public void What_the_text_says_outweighs_what_its_file_declares() => Assert.Equal("fr", LanguageTeller.Tell(
        Of("Le ministère a dit que les échanges étaient utiles et qu'une deuxième réunion devrait se tenir dans la même ville avant la fin de cette année.") with { DeclaredLanguage = "en" }));

    [Theory]
    [InlineData("en", "la-declaration", "2022-06-10-los-angeles-declaration.en.md")]
    [InlineData("es", "la-declaration", "2022-06-10-los-angeles-declaration.es.md")]
    [InlineData("fr", "la-declaration", "2022-06-10-los-angeles-declaration.fr.md")]
    [InlineData("pt", "la-declaration", "2022-06-10-los-angeles-declaration.pt.md")]
    [InlineData("es", "la-declaration", "2022-06-10-deliverables.es.md")]
    [InlineData("en", "gcm", "global-compact-migration-objectives-actions-short.en.md")]
    public void Real_documents_are_told(string language, string folder, string file) => Assert.Equal(
        language, LanguageTeller.Tell(MarkdownBlocks.Read(File.ReadAllText(SharedFolder.Path("data", "documents", folder, file)))));

    private static DocumentText Of(string text) => new()
    {
        Format = DocumentFormat.Text,
        Blocks = [new Block { Kind = BlockKind.Paragraph, Text = text, Number = 1 }],
    };
}
