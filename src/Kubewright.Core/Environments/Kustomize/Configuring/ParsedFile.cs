using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>The documents of a file as kustomize reads it, read once however many kustomizations use it.</summary>
internal static class ParsedFile
{
    private static readonly ConditionalWeakTable<SourceFile, Box> Read = new();

    public static ImmutableArray<YamlDocument> Documents(SourceFile file) => Read.GetValue(file, one => new Box(YamlReader.ReadAsWritten(one))).Documents;

    private sealed class Box(ImmutableArray<YamlDocument> documents)
    {
        public ImmutableArray<YamlDocument> Documents { get; } = documents;
    }
}
