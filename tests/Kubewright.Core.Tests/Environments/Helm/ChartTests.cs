using Kubewright.Core.Environments.Helm.Values;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Environments.Helm;

/// <summary>Values, dependencies, order, files. Expected texts come from Helm.</summary>
public class ChartTests
{
    private const string Sub = "apiVersion: v2\nname: sub\nversion: 1.2.3\n";

    [Theory]
    [InlineData("a=1,b=x", "{\"a\":1,\"b\":\"x\"}")]
    [InlineData("a.b=true,a.c=null", "{\"a\":{\"b\":true,\"c\":null}}")]
    [InlineData("l[1]=x,l[0].y=2", "{\"l\":[{\"y\":2},\"x\"]}")]
    [InlineData("l={a,1,}", "{\"l\":[\"a\",1,\"\"]}")]
    [InlineData("a\\.b=c\\,d", "{\"a.b\":\"c,d\"}")]
    [InlineData("n=0123,m=1.5", "{\"m\":\"1.5\",\"n\":\"0123\"}")]
    public void Set_IsReadAsHelmDoes(string set, string expected) => Assert.Equal(
        "---\na: '" + expected + "'",
        new HelmChart("a: '{{ omit .Values \"global\" | toJson }}'").Text(new ReleaseValues { Set = [set] }));

    [Fact]
    public void LaterValues_AreStronger() => Assert.Equal(
        "---\na: 4-2-3-x-",
        new HelmChart("a: {{ .Values.a }}-{{ .Values.b }}-{{ .Values.c }}-{{ .Values.d.x }}-{{ .Values.d.z }}", "a: 1\nb: 1\nc: 1\nd: {x: x, z: y}").Text(
            new ReleaseValues { Files = [new SourceFile("v.yaml", "b: 2\nc: 2\nd: {z: null}\n")], SetJson = ["c=3"], Set = ["a=4"] }));

    [Fact]
    public void Numbers_OfFilesAreFloats() => Assert.Equal(
        "template: t/templates/t.yaml:1:6: executing \"t/templates/t.yaml\" at <eq .Values.num 5>: error calling eq: incompatible types for comparison: "
        + "float64 and int",
        new HelmChart("a: {{ eq .Values.num 5 }}", "num: 5").Text());

    [Fact]
    public void Dependency_HasAliasGlobalsAndCondition() => Assert.Equal(
        "---\nv: one-g-shop",
        new HelmChart("", "one: {v: one}\ntwo: {enabled: false}\nglobal: {g: g}")
            .With("Chart.yaml", "apiVersion: v2\nname: t\nversion: 0.1.0\ndependencies:\n- {name: sub, version: 1.x, alias: one}\n- {name: sub, version: "
                + "^1.0.0, alias: two, condition: two.enabled}\n")
            .With("charts/sub/Chart.yaml", Sub)
            .With("charts/sub/values.yaml", "v: default\nw: shop")
            .With("charts/sub/templates/s.yaml", "v: {{ .Values.v }}-{{ .Values.global.g }}-{{ .Values.w }}")
            .Text());

    [Fact]
    public void MissingDependency_IsRefusedAndUnknowable()
    {
        var error = new HelmChart("a: 1").With("Chart.yaml", "apiVersion: v2\nname: t\nversion: 0.1.0\ndependencies:\n- {name: db, version: 1.x}\n")
            .Render().Error!;

        Assert.EndsWith("found in Chart.yaml, but missing in charts/ directory: db", error.Message, StringComparison.Ordinal);
        Assert.True(error.IsUnknowable);
    }

    [Fact]
    public void Documents_AreInTheOrderOfInstallationHooksLast() => Assert.Equal(
        ["Namespace", "ConfigMap", "Service", "Zebra", "Pod"],
        new HelmChart(
            "kind: Zebra\n---\nkind: Service\n---\nkind: Pod\nmetadata: {annotations: {helm.sh/hook: test}}\n--- \nkind: ConfigMap\n---apiVersion: v1\nkind: "
            + "Namespace\n---\n# nothing\n---\nkind: Job\nmetadata: {annotations: {helm.sh/hook: other}}")
            .Render().Rendering.Objects.Select(one => one.Kind));

    [Fact]
    public void Files_AreReadButForThoseIgnored() => Assert.Equal(
        "---\na: \"x\\n\"\nb:\n  conf/a.txt: y\nc: \"\"",
        new HelmChart("a: {{ .Files.Get \"conf/a.txt\" | quote }}\nb:\n{{- range $p, $_ := .Files.Glob \"conf/**\" }}\n  {{ $p }}: y\n{{- end }}\nc: {{ "
            + ".Files.Get \"secret.txt\" | quote }}")
            .With("conf/a.txt", "x\n").With("secret.txt", "z").With(".helmignore", "# c\nsecret.*\n").Text());

    [Fact]
    public void Schema_IsEnforced() => Assert.Equal(
        "values don't meet the specifications of the schema(s) in the following chart(s):\nt:\n- at '': missing property 'name'\n- at '/port': got string, "
        + "want integer",
        new HelmChart("a: 1", "port: x").With("values.schema.json", "{\"required\":[\"name\"],\"properties\":{\"port\":{\"type\":\"integer\"}}}").Text());

    [Fact]
    public void LibraryTemplates_ArePartialsOnly() => Assert.Equal(
        "---\na: lib",
        new HelmChart("a: {{ include \"l\" . }}")
            .With("charts/lib/Chart.yaml", "apiVersion: v2\nname: lib\nversion: 1.0.0\ntype: library\n")
            .With("charts/lib/templates/_l.tpl", "{{ define \"l\" }}lib{{ end }}").With("charts/lib/templates/x.yaml", "b: 1").Text());
}
