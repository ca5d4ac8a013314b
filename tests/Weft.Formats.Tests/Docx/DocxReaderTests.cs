using Weft.Analysis.Text;
using static Weft.Formats.Tests.Docx.WordFile;

namespace Weft.Formats.Tests.Docx;

public sealed class DocxReaderTests
{
    private const string Styles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="Überschrift 3"/></w:style>
        <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Unterkapitel"><w:name w:val="Mein Stil"/><w:basedOn w:val="Titre2"/></w:style>
        <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
        <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
        """;

    private const string Numbering = """
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="2">
          <w:lvl w:ilvl="0"><w:start w:val="115"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
        """;

    private static DocumentText Read(string body) => Reading.Of("a.docx", new WordFile(body) { Styles = Styles, Numbering = Numbering }.Bytes());

    private static string Style(string id) => $"""<w:pStyle w:val="{id}"/>""";

    private static string List(int id, int level = 0) => $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr>""";

    [Theory]
    [InlineData("Titre2", 2)]
    [InlineData("Heading3", 3)]
    [InlineData("Kapitel", 1)]
    [InlineData("Unterkapitel", 2)]
    public void A_heading_is_told_by_name_id_outline_level_or_ancestor_of_its_style(string style, int level)
    {
        var read = Read(P("Zur Lage", Style(style)) + P("Text."));

        Assert.Equal([$"Heading{level} Zur Lage", "Paragraph Text."], read.Lines());
    }

    [Fact]
    public void Numbers_of_lists_are_computed_as_Word_prints_them()
    {
        var read = Read(
            P("Adopt it.", List(1)) + P("Fund it.", List(1, 1)) + P("Check it.", List(1, 1)) + P("Between.") + P("Report it.", List(1)) + P("Share it.", List(1, 1))
            + P("Begin anew.", List(4)) + P("Say so.", List(2, 1)) + P("Say more.", List(2, 1)) + P("No number.", List(3)));

        Assert.Equal(
            [
                "ListItem1 <1.> Adopt it.", "ListItem2 <(a)> Fund it.", "ListItem2 <(b)> Check it.", "Paragraph Between.", "ListItem1 <2.> Report it.",
                "ListItem2 <(a)> Share it.", "ListItem1 <7.> Begin anew.", "ListItem2 <115.1> Say so.", "ListItem2 <115.2> Say more.", "ListItem1 No number.",
            ],
            read.Lines());
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted()
    {
        var read = Read("""
            <w:p><w:r><w:t xml:space="preserve">We </w:t></w:r><w:del><w:r><w:delText>may</w:delText></w:r></w:del><w:ins><w:r><w:t>shall</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> act.</w:t></w:r></w:p>
            <w:p><w:moveFrom><w:r><w:t>Gone.</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>Come.</w:t></w:r></w:moveTo></w:p>
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>First half</w:t></w:r></w:p><w:p><w:r><w:t>second half.</w:t></w:r></w:p>
            <w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>Old row</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """);

        Assert.Equal(["Paragraph We shall act.", "Paragraph Come.", "Paragraph First half second half."], read.Lines());
    }

    [Fact]
    public void The_text_of_a_text_box_is_kept_once_and_its_offsets_never()
    {
        var read = Read("""
            <w:p><w:r><w:t>Anchor.</w:t></w:r><w:r><mc:AlternateContent>
              <mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH><wp:align>right</wp:align></wp:positionH><wp:positionV><wp:posOffset>234315</wp:posOffset></wp:positionV>
                <wps:txbx><w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice>
              <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
            </mc:AlternateContent></w:r></w:p>
            """);

        Assert.Equal(["Paragraph Anchor.", "Paragraph In the box."], read.Lines());
    }

    [Fact]
    public void A_field_gives_its_result_and_never_its_instruction()
    {
        var read = Read("""
            <w:p><w:r><w:t xml:space="preserve">Dear </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD Country </w:instrText></w:r>
            <w:r><w:t>hidden</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Freedonia</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
            <w:fldSimple w:instr=" DATE "><w:r><w:t xml:space="preserve"> and others</w:t></w:r></w:fldSimple><w:hyperlink><w:r><w:t>, see here</w:t></w:r></w:hyperlink></w:p>
            """);

        Assert.Equal(["Paragraph Dear Freedonia and others, see here"], read.Lines());
    }

    [Fact]
    public void A_table_of_contents_is_set_aside()
    {
        var read = Read(P("Purpose 3", Style("TOC1")) + P("Purpose", Style("Titre2")) + P("Text."));

        Assert.Equal(["Furniture Purpose 3", "Heading2 Purpose", "Paragraph Text."], read.Lines());
    }

    [Fact]
    public void Cells_know_their_place_when_others_are_merged()
    {
        var read = Read($"""
            <w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>
            <w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>{P("What")}</w:tc><w:tc>{P("Who")}</w:tc><w:tc>{P("When")}</w:tc></w:tr>
            <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{P("Act")}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{P("Ministry")}{P("and agency")}</w:tc></w:tr>
            <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{P("City")}</w:tc><w:tc>{P("2026")}</w:tc></w:tr></w:tbl>
            """);

        Assert.Equal(
            ["1,1,1 True What", "1,1,2 True Who", "1,1,3 True When", "1,2,1 False Act", "1,2,2 False Ministry and agency", "1,3,2 False City", "1,3,3 False 2026"],
            read.Blocks.Select(b => $"{b.Cell!.Value.Table},{b.Cell.Value.Row},{b.Cell.Value.Column} {b.Cell.Value.IsHeader} {b.Text}"));
    }

    [Fact]
    public void A_table_of_one_column_only_frames_its_text()
    {
        var read = Read($"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{P("Zur Lage", Style("Titre2"))}{P("Text.")}</w:tc></w:tr></w:tbl>");

        Assert.Equal(["Heading2 Zur Lage", "Paragraph Text."], read.Lines());
    }

    [Fact]
    public void Notes_and_comments_and_heads_stand_apart_from_the_text()
    {
        var file = new WordFile("""
            <w:p><w:r><w:t>Claim</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> made.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>
            """)
        {
            Footnotes = $"""<w:footnote w:type="separator" w:id="0">{P("line")}</w:footnote><w:footnote w:id="2">{P("The source.")}</w:footnote>""",
            Comments = $"""<w:comment w:id="0" w:author="Somebody">{P("Is that so?")}</w:comment>""",
            Header = P("Restricted"),
        };

        var read = Reading.Of("a.docx", file.Bytes());

        Assert.Equal(["Paragraph Claim made.", "Footnote <1> The source.", "Comment Is that so?", "RunningHead Restricted"], read.Lines());
        Assert.Equal([true, false, false, false], read.Blocks.Select(b => b.IsRunningText));
    }

    [Fact]
    public void Bold_and_italic_stretches_are_kept_also_through_a_style()
    {
        var read = Read("""
            <w:p><w:r><w:t xml:space="preserve">We </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>must</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t xml:space="preserve"> now </w:t></w:r>
            <w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>act</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> together.</w:t></w:r></w:p>
            """);

        var block = Assert.Single(read.Blocks);
        Assert.Equal("We must now act together.", block.Text);
        Assert.Equal(["must", "act together."], block.Emphasis.Select(s => s.In(block.Text)));
    }

    [Fact]
    public void A_short_bold_line_that_stands_alone_is_a_heading_and_one_inside_a_paragraph_too()
    {
        var read = Read(P("Lessons learned", run: "<w:b/>") + P("They were many.")
            + """<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Next steps</w:t><w:br/></w:r><w:r><w:t>We go on.</w:t></w:r></w:p>""" + P("Bold but a sentence.", run: "<w:b/>") + P("End."));

        Assert.Equal(["Heading1 Lessons learned", "Paragraph They were many.", "Heading1 Next steps", "Paragraph We go on.", "Paragraph Bold but a sentence.", "Paragraph End."], read.Lines());
    }

    [Fact]
    public void Hard_blanks_and_hyphens_become_plain_ones_and_hidden_text_is_left_out()
    {
        var read = Read("""<w:p><w:r><w:t>26&#xA0;June</w:t><w:tab/><w:t>long</w:t><w:noBreakHyphen/><w:t>term</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>""");

        Assert.Equal("26 June long-term", Assert.Single(read.Blocks).Text);
    }

    [Fact]
    public void A_title_is_taken_from_the_text_before_the_properties_and_no_date_from_the_clock()
    {
        var properties = "<dc:title>Report template</dc:title><dc:language>fr-CA</dc:language><dcterms:created>2020-01-01T00:00:00Z</dcterms:created>";

        var headed = Reading.Of("a.docx", new WordFile(P("Rapport de la session") + P("Texte long qui suit.")) { Properties = properties }.Bytes());
        var bare = Reading.Of("a.docx", new WordFile(P("un texte sans titre.")) { Properties = properties }.Bytes());

        Assert.Equal("Rapport de la session", headed.Title);
        Assert.Equal("Report template", bare.Title);
        Assert.Equal("fr", headed.DeclaredLanguage);
        Assert.Null(headed.Date);
    }

    [Fact]
    public void Macros_are_named_and_never_read_and_links_to_the_outside_are_not_followed()
    {
        var file = new WordFile(P("Text."))
        {
            ContentType = "application/vnd.ms-word.document.macroEnabled.main+xml",
            MoreParts = [("word/vbaProject.bin", "Sub AutoOpen()")],
            MoreRelations = """<Relationship Id="x" Type="http://x/attachedTemplate" Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/><Relationship Id="y" Type="http://x/hyperlink" Target="http://127.0.0.1:9/" TargetMode="External"/>""",
        };

        var read = Reading.Of("a.docm", file.Bytes());

        Assert.Equal(["Paragraph Text."], read.Lines());
        Assert.Equal([FormatsProblems.Macros(), FormatsProblems.OutsideLink("attachedTemplate")], read.Problems);
    }

    [Fact]
    public void A_strict_document_reads_like_a_transitional_one()
    {
        var bytes = Packed.Zip(
            ("[Content_Types].xml", """<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
            ("_rels/.rels", """<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/d.xml"/></Relationships>"""),
            ("word/d.xml", """<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>Strict.</w:t></w:r></w:p></w:body></w:document>"""));

        Assert.Equal(["Paragraph Strict."], Reading.Of("a.docx", bytes).Lines());
    }
}
