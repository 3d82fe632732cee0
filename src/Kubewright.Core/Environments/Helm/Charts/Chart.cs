using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Charts;

/// <summary>A chart with the charts it depends on.</summary>
internal sealed class Chart
{
    public required ChartMetadata Metadata { get; set; }

    /// <summary>The defaults of its values.yaml; importing values of dependencies replaces them.</summary>
    public required GoMap Values { get; set; }

    /// <summary>values.schema.json; null where there is none.</summary>
    public SourceFile? Schema { get; init; }

    public required IReadOnlyList<ChartFile> Templates { get; init; }

    /// <summary>The files that templates may read, and those of crds/.</summary>
    public required IReadOnlyList<ChartFile> Files { get; init; }

    public SourceFile? ChartYaml { get; init; }

    public IReadOnlyList<Chart> Dependencies { get; private set; } = [];

    public Chart? Parent { get; private set; }

    public string Name => Metadata.Name;

    /// <summary>The path under which Helm names its templates: <c>shop/charts/db</c>.</summary>
    public string FullPath => Parent is null ? Name : Parent.FullPath + "/charts/" + Name;

    public void SetDependencies(IEnumerable<Chart> charts)
    {
        Dependencies = [.. charts];
        foreach (var chart in Dependencies)
        {
            chart.Parent = this;
        }
    }

    /// <summary>A copy under another name, for one more dependency on the same chart.</summary>
    public Chart Copy(string name)
    {
        var copy = new Chart
        {
            Metadata = Metadata with
            {
                Name = name,
                Dependencies = [.. Metadata.Dependencies.Select(dependency => dependency with { })],
            },
            Values = Values,
            Schema = Schema,
            Templates = Templates,
            Files = Files,
            ChartYaml = ChartYaml,
        };
        copy.SetDependencies(Dependencies.Select(dependency => dependency.Copy(dependency.Name)));
        return copy;
    }
}
