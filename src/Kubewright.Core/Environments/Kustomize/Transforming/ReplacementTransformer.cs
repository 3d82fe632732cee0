using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary><c>replacements</c>: copies a field's value to other fields (api/filters/replacement).</summary>
internal sealed class ReplacementTransformer(IReadOnlyList<ConfigurationFields> entries, KustomizationScope scope) : ITransformer
{
    public string Name => "ReplacementTransformer";

    public void Transform(ResourceList resources)
    {
        foreach (var entry in entries.SelectMany(ReadEntry).ToList())
        {
            try
            {
                new Replacement(entry, scope.Session).Apply(resources);
            }
            catch (RefusedException e)
            {
                throw e.At(entry.Mapping.HeadSpan);
            }
        }
    }

    /// <summary>The entry itself, or those in the file that it names.</summary>
    private IEnumerable<ConfigurationFields> ReadEntry(ConfigurationFields entry)
    {
        entry.Allow("path", "source", "targets", "sourceValue");
        if (entry.Text("path") is not { } path)
        {
            return [entry];
        }

        if (entry.Has("source") || entry.Has("targets"))
        {
            throw new RefusedException("cannot specify both path and inline replacement", path.Span);
        }

        var documents = ParsedFile.Documents(scope.Load(path));
        return (documents.IsEmpty ? null : documents[0].Root) switch
        {
            YamlMapping mapping => [new ConfigurationFields(mapping, isStrict: false)],
            YamlSequence list => [.. list.Items.OfType<YamlMapping>().Select(mapping => new ConfigurationFields(mapping, isStrict: false))],
            _ => throw new RefusedException("unsupported replacement type encountered within replacement path", path.Span),
        };
    }
}
