namespace Kubewright.Core.Tests.Environments.Helm;

/// <summary>The language: white space, variables, control, errors with their places. Expected texts come from Helm.</summary>
public class LanguageTests
{
    [Theory]
    [InlineData("a: x\n  {{- /* c */ -}}\n  1", "a: x1")]
    [InlineData("a: {{ 1 -}}\n\n  x", "a: 1x")]
    [InlineData("{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ $y := 3 }}{{ end }}a: {{ $x }}", "a: 2")]
    [InlineData("{{ $x := 1 }}{{ with 5 }}{{ $x := 2 }}{{ end }}a: {{ $x }}", "a: 1")]
    [InlineData("a: {{ range $i, $v := list 1 2 3 }}{{ if eq $v 2 }}{{ continue }}{{ end }}{{ $i }}{{ $v }} {{ end }}", "a: 01 23")]
    [InlineData("a: {{ range until 5 }}{{ if gt . 2 }}{{ break }}{{ end }}{{ . }}{{ else }}none{{ end }}", "a: 012")]
    [InlineData("a: {{ range 3 }}{{ . }}{{ end }}", "a: 012")]
    [InlineData("a: {{ range (list) }}x{{ else }}none{{ end }}", "a: none")]
    [InlineData("a: {{ with \"\" }}x{{ else with 2 }}{{ . }}{{ end }}", "a: 2")]
    [InlineData("{{ define \"h\" }}{{ .x }}{{ end }}a: {{ template \"h\" (dict \"x\" 1) }}{{ include \"h\" (dict \"x\" 2) }}", "a: 12")]
    [InlineData("{{ block \"b\" 1 }}a: {{ . }}{{ end }}", "a: 1")]
    [InlineData("a: {{ .Values.none }}x{{ .Values.none | default \"d\" }}", "a: xd")]
    [InlineData("a: {{ `raw \\n` | quote }}", "a: \"raw \\\\n\"")]
    [InlineData("a: {{ or .Values.none (and 1 0) \"x\" }}", "a: x")]
    public void Templates_GiveWhatHelmGives(string template, string expected) => Assert.Equal("---\n" + expected, new HelmChart(template).Text());

    [Theory]
    [InlineData("{{ if }}", "parse error at (t/templates/t.yaml:1): missing value for if")]
    [InlineData("a\n{{ if 1 }}", "parse error at (t/templates/t.yaml:2): unexpected EOF")]
    [InlineData("a: {{ nope 1 }}", "parse error at (t/templates/t.yaml:1): function \"nope\" not defined")]
    [InlineData("a: {{ break }}", "parse error at (t/templates/t.yaml:1): {{break}} outside {{range}}")]
    [InlineData("a: {{ 'x", "parse error at (t/templates/t.yaml:1): unterminated character constant")]
    [InlineData("a:\n  b: {{ .Values.a.b.c }}",
        "t/templates/t.yaml:2:15\n  executing \"t/templates/t.yaml\" at <.Values.a.b.c>:\n    nil pointer evaluating interface {}.b")]
    [InlineData("é: {{ fail \"no\" }}", "execution error at (t/templates/t.yaml:1:7): no")]
    [InlineData("a: {{ include \"x\" . }}", "t/templates/t.yaml:1:6\n  executing \"t/templates/t.yaml\" at <include \"x\" .>:\n    error calling "
        + "include:\ntemplate: no template \"x\" associated with template \"gotpl\"")]
    public void Errors_AreHelmsWithTheirPlaces(string template, string expected) => Assert.Equal(expected, new HelmChart(template).Text());

    [Fact]
    public void ErrorInHelper_NamesTheWholeWay()
    {
        var error = new HelmChart("a: {{ include \"h\" . }}").With("templates/_h.tpl", "{{ define \"h\" }}\n{{ .Values.a.b }}{{ end }}").Render().Error!;

        Assert.Equal(["t/templates/t.yaml:1:6", "t/templates/_h.tpl:2:10"], error.Frames.Select(frame => frame.Location));
        Assert.Equal("nil pointer evaluating interface {}.b", error.Problem);
        Assert.Equal("t/templates/_h.tpl(2,11)", error.Span.ToString());
    }
}
