using System.Text.RegularExpressions;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph;

/// <summary>
/// Recognises files that look like manifests and that nobody applies: templates of charts, which Helm renders first, even where one happens to be valid
/// YAML, and what tests expect of objects that exist (kuttl and chainsaw).
/// </summary>
public sealed class UnappliedFiles
{
    private const string Chart = "Chart.yaml";

    /// <summary><c>00-assert.yaml</c>, <c>01-errors.yaml</c> (kuttl.dev/docs/testing/steps.html, chainsaw's conventions).</summary>
    private static readonly Regex ByNumber = new(@"^[0-9]+-(assert|errors?)([-_.].*)?\.ya?ml$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary><c>chainsaw-assert-pod.yaml</c>, <c>assert.yaml</c>: what tests call them below a folder of tests.</summary>
    private static readonly Regex ByWord = new(@"(^|[-_.])asserts?([-_.].*)?\.ya?ml$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex TestFolder =
        new(@"(^|/)(e2e|tests?|kuttl|chainsaw)([-_][^/]*)?(/|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly HashSet<string> _templates = new(StringComparer.Ordinal);
    private readonly HashSet<string> _assertions = new(StringComparer.Ordinal);

    internal UnappliedFiles(IReadOnlyCollection<ManifestInput> inputs)
    {
        var files = inputs.Select(input => input.File).ToList();
        var charts = new HashSet<string>(files.Where(file => IsChart(file.File.Path)).Select(file => SourcePath.Normalize(file.File.Directory)),
            StringComparer.Ordinal);
        var suites = files.Where(file => file.Resources.Any(resource => resource is { Kind: "TestSuite", Type.Group: "kuttl.dev" or "kudo.dev" }))
            .Select(file => SourcePath.Normalize(file.File.Directory)).ToList();
        foreach (var test in files.Where(file => file.File.Text.Contains("chainsaw.kyverno.io")))
        {
            _assertions.UnionWith(
                test.Resources.Where(resource => resource.Type.Group == "chainsaw.kyverno.io").SelectMany(resource => AssertedBy(resource.Node))
                .Select(path => SourcePath.Combine(test.File.Directory, path)));
        }

        foreach (var file in files.Select(file => file.File))
        {
            var path = SourcePath.Normalize(file.Path);
            if (IsTemplate(path, charts))
            {
                _templates.Add(path);
            }
            else if (suites.Exists(suite => suite.Length == 0 || path.StartsWith(suite + "/", StringComparison.Ordinal))
                ? ByNumber.IsMatch(file.Name) || ByWord.IsMatch(file.Name)
                : (ByNumber.IsMatch(file.Name) || ByWord.IsMatch(file.Name)) && TestFolder.IsMatch(file.Directory))
            {
                _assertions.Add(path);
            }
        }
    }

    /// <summary>Whether nobody applies what a file holds.</summary>
    internal bool Contains(SourceFile file) => IsTemplate(file) || (_assertions.Count > 0 && _assertions.Contains(SourcePath.Normalize(file.Path)));

    /// <summary>Whether a file is a template of a chart: what it is rendered to may be anything.</summary>
    internal bool IsTemplate(SourceFile file) => _templates.Count > 0 && _templates.Contains(SourcePath.Normalize(file.Path));

    /// <summary>Whether a file makes its folder a chart.</summary>
    public static bool IsChart(string path) => path.EndsWith("/" + Chart, StringComparison.Ordinal) || path.EndsWith("\\" + Chart, StringComparison.Ordinal)
        || path == Chart;

    /// <summary>Whether a file is in the <c>templates</c> folder of a chart, at any depth (helm.sh/docs/topics/charts).</summary>
    /// <param name="path">The file's path, with '/' between its parts.</param>
    /// <param name="charts">The folders of the charts, normalized.</param>
    public static bool IsTemplate(string path, ICollection<string> charts)
    {
        const string Templates = "templates/";
        if (charts.Count == 0)
        {
            return false;
        }

        for (var at = path.IndexOf(Templates, StringComparison.Ordinal); at >= 0; at = path.IndexOf(Templates, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 && charts.Contains("")) || (at > 0 && path[at - 1] == '/' && charts.Contains(path.Substring(0, at - 1))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The files that <c>assert</c> and <c>error</c> operations of a test name.</summary>
    private static IEnumerable<string> AssertedBy(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => entry is { Name: "assert" or "error", Value: YamlMapping operation }
            && operation["file"] is YamlScalar file ? [file.Value] : AssertedBy(entry.Value)),
        YamlSequence sequence => sequence.Items.SelectMany(AssertedBy),
        _ => [],
    };
}
