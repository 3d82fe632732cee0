using FsCheck;
using FsCheck.Fluent;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Environments.Helm;

/// <summary>No chart takes long, ends the process, or is taken for rendered where it was not.</summary>
public class HostileChartTests
{
    private static readonly string[] Fragments =
    [
        "{{", "}}", "{{-", "-}}", " ", "\n", ".", ".Values", ".Values.a", "$", "$x", ":=", "=", "|", "(", ")", "\"", "`", "'", "if", "range", "with", "end",
            "else",
        "define \"d\"", "template \"d\" .", "include \"d\" .", "tpl .Values.t .", "printf \"%d %s %v %q\"", "toYaml", "quote", "1", "-1", "1.5", "nil", "true",
        "/*", "*/", "list", "dict", "index", "slice", "set", "merge", "until 3", "regexReplaceAll", "fromYaml", "---", "a: ", "- ", "é", "\uD83D\uDE00",
            "\uDC80",
    ];

    [Theory]
    [InlineData("{{ range until 1000000 }}{{ range until 1000000 }}x{{ end }}{{ end }}")]
    [InlineData("{{ repeat 1000000000 \"x\" }}")]
    [InlineData("{{ $x := \"xxxxxxxxxx\" }}{{ range until 100 }}{{ $x = print $x $x }}{{ end }}")]
    [InlineData("{{ define \"d\" }}{{ include \"d\" . }}{{ include \"d\" . }}{{ end }}{{ include \"d\" . }}")]
    [InlineData("{{ define \"d\" }}{{ template \"d\" . }}{{ end }}{{ template \"d\" . }}")]
    [InlineData("{{ tpl .Values.t . }}")]
    [InlineData("{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ $d }}")]
    [InlineData("{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ toYaml $d }}")]
    [InlineData("{{ regexMatch \"(((a{1000}){1000}){1000})\" \"a\" }}{{ regexFind \"(x+x+)+y\" (repeat 100000 \"x\") }}{{ fail \"f\" }}")]
    [InlineData("{{ untilStep 0 1000000000 1 }}")]
    [InlineData("{{ printf \"%999999999d\" 1 }}")]
    public void HostileTemplate_IsRefusedSoon(string template) =>
        Assert.NotNull(new HelmChart(template, "t: \"{{ tpl .Values.t . }}\"").Render().Error);

    [Fact]
    public void DeepNesting_DoesNotEndTheProcess()
    {
        Assert.NotNull(new HelmChart("{{ " + new string('(', 100_000) + "1" + new string(')', 100_000) + " }}").Render());
        Assert.NotNull(
            new HelmChart(string.Concat(Enumerable.Repeat("{{ if 1 }}", 100_000)) + string.Concat(Enumerable.Repeat("{{ end }}", 100_000))).Render());
    }

    [Fact]
    public void RandomTemplates_NeverThrow() => Check.One(
        Seeded.Run(3000),
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), picks =>
        {
            var template = string.Concat(picks.Select(pick => Fragments[Math.Abs(pick % Fragments.Length)] + " "));
            foreach (var text in new[] { template, "{{ " + template + " }}", "a: {{ " + template + " }}\n" })
            {
                var error = new HelmChart(text, "a: {b: [1, x, null]}\nt: '{{ .Values.a.b }}'").Render().Error;
                Assert.DoesNotContain("not understood", error?.Message ?? "", StringComparison.Ordinal);
            }
        }));
}
