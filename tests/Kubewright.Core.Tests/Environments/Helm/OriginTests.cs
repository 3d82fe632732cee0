using Kubewright.Core.Environments.Helm;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Environments.Helm;

/// <summary>Where rendered values are written.</summary>
public class OriginTests
{
    private const string Values = "name: web\nport: 8080\nimage: {repo: acme/web, tag: v1}\nannotations:\n  a: \"80\"\nempty: \"\"\n";

    [Theory]
    [InlineData("k: fixed", "t/templates/t.yaml(1,4)")]
    [InlineData("k: {{ .Values.name }}", "t/values.yaml(1,7)")]
    [InlineData("k: {{ .Values.name | quote }}", "t/values.yaml(1,7)")]
    [InlineData("k: \"{{ .Values.port }}\"", "t/values.yaml(2,7)")]
    [InlineData("k: {{ .Values.none | default .Values.port | int }}", "t/values.yaml(2,7)")]
    [InlineData("{{ toYaml (dict \"k\" .Values.name) }}", "t/values.yaml(1,7)")]
    [InlineData("k: {{ tpl \"{{ .Values.name }}\" . }}", "t/values.yaml(1,7)")]
    [InlineData("k: {{ (fromYaml (printf \"x: %s\" .Values.name)).x }}", "t/values.yaml(1,7)")]
    [InlineData("k: {{ .Values.name | upper }}", "t/templates/t.yaml(1,4)")]
    [InlineData("k: {{ trunc 2 .Values.name }}", "t/templates/t.yaml(1,4)")]
    [InlineData("k: {{ eq .Values.name \"web\" }}", "t/templates/t.yaml(1,4)")]
    public void Scalar_StandsWhereItIsWritten(string template, string place) =>
        Assert.Equal(place, new HelmChart(template, Values).Render().Rendering.Objects[0].Root["k"]!.Span.ToString());

    [Fact]
    public void ComposedValue_NamesAllItsPlaces()
    {
        var rendered = new HelmChart("k: {{ include \"image\" . }}", Values)
            .With("templates/_h.tpl", "{{ define \"image\" }}{{ .Values.image.repo }}:{{ .Values.image.tag }}{{ end }}").Render().Rendering.Objects[0];
        var origin = rendered.OriginOf(rendered.Root["k"]!);

        Assert.Equal("t/templates/_h.tpl(1,21)", origin.Span.ToString());
        Assert.Contains("t/values.yaml(3,15)", origin.Further.Select(span => span.ToString()));
        Assert.Contains("t/values.yaml(3,30)", origin.Further.Select(span => span.ToString()));
    }

    [Fact]
    public void ValueOfAValuesFile_NamesItsActionToo()
    {
        var rendered = new HelmChart("k: {{ .Values.name | quote }}", Values).Render().Rendering.Objects[0];
        var origin = rendered.OriginOf(rendered.Root["k"]!);

        Assert.Equal(HelmRenderer.ByValues, origin.By);
        Assert.Equal("t/templates/t.yaml(1,4)", Assert.Single(origin.Further).ToString());
    }

    [Theory]
    [InlineData("k: {{ randAlphaNum 5 }}")]
    [InlineData("k: {{ now | date \"2006\" }}x")]
    [InlineData("k: {{ (genCA \"a\" 1).Cert | b64enc }}")]
    [InlineData("k: {{ uuidv4 | trunc 3 | upper }}")]
    public void RandomValue_IsNotKnown(string template) =>
        Assert.True(((YamlScalar)new HelmChart(template).Render().Rendering.Objects[0].Root["k"]!).IsPlaceholder);
}
