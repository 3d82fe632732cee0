using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Yaml;

public class TemplateTests
{
    [Theory]
    [InlineData("a: §{{ .Values.a }}\n", "{{ .Values.a }}")]
    [InlineData("§{{- if .Values.a }}\na: 1\n{{- end }}\n", "{{- if .Values.a }}")]
    [InlineData("a: 1\nb:\n  §{{- toYaml .Values.b | nindent 2 }}\n", "{{- toYaml .Values.b | nindent 2 }}")]
    [InlineData("§{{ .Values.kind }}: 1\n", "{{ .Values.kind }}")]
    [InlineData("a: \"{{ quoted }}\"\nb: §{{ .Values.b }}-c\n", "{{ .Values.b }}")]
    [InlineData("a: |\n  {{ in a block }}\nb:\n§{{ .Values.b }}\n", "{{ .Values.b }}")]
    [InlineData("# {{ comment }}\na: [§{{ .Values.b }}]\n", "{{ .Values.b }}")]
    [InlineData("a: §{% if x %}\n", "{% if x %}")]
    [InlineData("a: [§${LIST}]]\n", "${LIST}")]
    public void TemplateSyntaxInStructure_MakesTheDocumentATemplate(string marked, string expected)
    {
        var (text, offset) = Parsed.Marked(marked);
        var problem = Parsed.Problem(text, YamlDocumentState.Template);

        Assert.Equal(YamlProblemKind.Template, problem.Kind);
        Assert.Equal(expected, problem.Span.Text);
        Assert.Equal(offset, problem.Span.Start);
    }

    [Theory]
    [InlineData("# {{ x }}\na: 1 # {{ y }}\n")]
    [InlineData("a: |\n  {{ x }}\n  {{- end }}\n")]
    [InlineData("a:\n  - >-\n    {{ x }}\n\n    {{ y }}\nb: 1\n")]
    [InlineData("a: \"b\n  {{ x }}\"\n")]
    [InlineData("  # {{ if x }}\na: 1\n")]
    [InlineData("a: b-{{ .Values.a }}-c\n")]
    [InlineData("a: Instance {{ $labels.instance }} is down\n")]
    [InlineData("a: \"{{ x }}\"\n")]
    [InlineData("a: 'b {{ x }}'\n")]
    [InlineData("a: b{{c\n")]
    public void TemplateSyntaxInTexts_LeavesTheDocumentReadable(string text) => Assert.Empty(Parsed.Document(text).Problems);

    /// <summary>An action on a line of its own decides what the file holds, so that no document of it is known to be there.</summary>
    [Theory]
    [InlineData("{{- if .Values.a }}\na: 1\n---\nb: 1\n---\n{{- else }}\na: 2\n---\n{{- end }}\n", "{{- if .Values.a }}")]
    [InlineData("a: 1\n---\n{% for x in y %}\nb: 1\n---\n{% endfor %}\n", "{% for x in y %}")]
    [InlineData("a: 1\n---\nb:\n  c: |\n    {{ text }}\n  {{ include \"x\" . | nindent 2 }}\n", "{{ include \"x\" . | nindent 2 }}")]
    public void ActionOnALineOfItsOwn_MakesTheFileATemplate(string text, string action)
    {
        var documents = Parsed.Documents(text).Where(document => document.State != YamlDocumentState.Empty).ToList();

        Assert.All(documents, document => Assert.Equal(YamlDocumentState.Template, document.State));
        Assert.All(documents, document => Assert.Equal(action, Assert.Single(document.Problems).Span.Text));
    }

    [Theory]
    [InlineData("a: \"{{ x }}\"\nb: [\n")]
    [InlineData("a: |\n  {{ x }}\nb: [\n")]
    [InlineData("# {{ x }}\nb: [\n")]
    [InlineData("a: { { .Values.x } }\n")]
    [InlineData("a: {{b: c}\n")]
    [InlineData("a: {%b: c}\n")]
    [InlineData("a: #{b: c}\n b: [\n")]
    public void TemplateSyntaxInTexts_DoesNotExcuseABrokenDocument(string text) =>
        Assert.Equal(YamlDocumentState.Broken, Assert.Single(Parsed.Documents(text)).State);

    [Theory]
    [InlineData("${TAG}")]
    [InlineData("web:${TAG}")]
    [InlineData("$(TAG)")]
    [InlineData("$TAG")]
    [InlineData("#{Image.Tag}#")]
    [InlineData("web-#{Tag}")]
    [InlineData("__IMAGE_TAG__")]
    [InlineData("\"{{ tag }}\"")]
    [InlineData("'a-{{tag}}'")]
    [InlineData("\"<%= tag %>\"")]
    [InlineData("((TAG))")]
    public void ValuesThatAPipelineFillsIn_ArePlaceholders(string value)
    {
        var scalar = Assert.IsType<YamlScalar>(Parsed.Value("v: " + value + "\n"));

        Assert.True(scalar.IsPlaceholder);
        Assert.Equal(value, scalar.Span.Text);
    }

    [Theory]
    [InlineData("web")]
    [InlineData("'$5'")]
    [InlineData("cost$")]
    [InlineData("a__b__c")]
    [InlineData("__init__")]
    [InlineData("'{}'")]
    [InlineData("'#{'")]
    [InlineData("'${}'")]
    [InlineData("^[a-z]+$")]
    [InlineData("a#b")]
    [InlineData("a <b")]
    [InlineData("<ADD NUMBER HERE>")]
    [InlineData("((1+2)*3)")]
    public void OrdinaryValues_AreNoPlaceholders(string value) => Assert.False(Assert.IsType<YamlScalar>(Parsed.Value("v: " + value + "\n")).IsPlaceholder);
}
