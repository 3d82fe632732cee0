using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Conformance.Tests;

/// <summary>The Service types as they are taught: clean as they are, and each mistyped character in a port is found.</summary>
public class PortExampleTests
{
    [SkippableFact]
    public void EveryExampleIsClean()
    {
        foreach (var file in Examples())
        {
            Assert.Empty(Check(file.Path, file.Text));
        }
    }

    [SkippableFact]
    public void EveryMistypedCharacterOfAPortIsFound()
    {
        var count = 0;
        var missed = new List<string>();
        foreach (var file in Examples())
        {
            foreach (var (place, isName) in Places(file))
            {
                foreach (var typo in Typos(place.Text, isName))
                {
                    var mistyped = file.Text.Remove(place.Start, place.Length).Insert(place.Start, typo);
                    var findings = Check(file.Path, mistyped);
                    count++;
                    if (!findings.Any(finding => !isName || finding.Severity != Severity.Info))
                    {
                        missed.Add($"{Path.GetFileName(file.Path)}({place.StartPosition.Line + 1}): {place.Text} as {typo}");
                    }
                }
            }
        }

        Assert.True(count > 100, $"Only {count} typos were tried.");
        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    private static IEnumerable<SourceFile> Examples() =>
        Directory.GetFiles(SharedFolder.Require("examples"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(path)));

    private static List<Finding> Check(string path, string text) =>
        [.. Checker.CheckAll(ManifestGraph.Create([new ManifestInput(ManifestReader.Read(new SourceFile(path, text)))]))
            .Where(finding => finding.Id.StartsWith("KW2", StringComparison.Ordinal))];

    /// <summary>
    /// The names of container ports and the targets, and where a number is the target, the container's number; a container port that is
    /// named may have any number.
    /// </summary>
    private static IEnumerable<(SourceSpan Place, bool IsName)> Places(SourceFile file)
    {
        var resources = ManifestReader.Read(file).Resources;
        foreach (var port in resources.OfType<Service>().SelectMany(service => service.Ports))
        {
            if (port.TargetPort.IsKnown)
            {
                yield return (port.TargetPort.Span, port.TargetPort.Value.Text is not null);
            }
        }

        foreach (var port in resources.OfType<Workload>().SelectMany(workload => workload.Template.Containers).SelectMany(container => container.Ports))
        {
            yield return port.Name.IsKnown ? (port.Name.Span, true) : (port.Number.Span, false);
        }
    }

    /// <summary>One character left out, doubled, replaced, or swapped with its neighbour.</summary>
    private static IEnumerable<string> Typos(string text, bool isName)
    {
        var other = isName ? 'x' : '7';
        for (var i = 0; i < text.Length; i++)
        {
            yield return text.Remove(i, 1);
            yield return text.Insert(i, text[i].ToString());
            yield return text.Remove(i, 1).Insert(i, other.ToString());
            if (i + 1 < text.Length && text[i] != text[i + 1])
            {
                yield return text.Remove(i, 2).Insert(i, $"{text[i + 1]}{text[i]}");
            }
        }
    }
}
