using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;

namespace Kubewright.Tool;

/// <summary>
/// The order in which findings are printed: that of the files of the command line, those that only environments use last, then that of the text.
/// </summary>
internal sealed class FileOrder
{
    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);

    public FileOrder(ImmutableArray<ManifestInput> inputs)
    {
        foreach (var input in inputs)
        {
            _order.TryAdd(input.File.File.Path, _order.Count);
        }
    }

    public IEnumerable<Finding> Sort(IEnumerable<Finding> findings) => findings
        .OrderBy(finding => _order.GetValueOrDefault(finding.Span.File.Path, int.MaxValue))
        .ThenBy(finding => finding.Span.File.Path, StringComparer.Ordinal)
        .ThenBy(finding => finding.Span.Start)
        .ThenBy(finding => finding.Id, StringComparer.Ordinal);
}
