using System.Text;
using Kubewright.Analyzers.Generation.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Generation.Emission;

/// <summary>Writes one file of all the objects that no code names, so that editors offer them.</summary>
internal static class NamesEmitter
{
    public static void Emit(SourceProductionContext output, EquatableArray<NamedObject> objects, GenerationTarget target)
    {
        if (target.IsOn && objects.Count > 0)
        {
            output.AddSource("Manifests.g.cs", SourceText.From(Write(objects, target), Encoding.UTF8));
        }
    }

    private static string Write(EquatableArray<NamedObject> objects, GenerationTarget target) =>
        ManifestsRoot.Write(target, (writer, access) => WriteSets(writer, objects, access));

    private static void WriteSets(CodeWriter writer, EquatableArray<NamedObject> objects, string access)
    {
        foreach (var set in objects.GroupBy(one => one.SetClass, StringComparer.Ordinal).OrderBy(set => set.Key, StringComparer.Ordinal))
        {
            if (set.Key is null)
            {
                WriteKinds(writer, set, access);
                continue;
            }

            writer.Summary("The manifests of a set of their own.");
            using (writer.Open(access + " static partial class " + set.Key))
            {
                WriteKinds(writer, set, "public");
            }
        }
    }

    private static void WriteKinds(CodeWriter writer, IEnumerable<NamedObject> objects, string access)
    {
        foreach (var kind in objects.GroupBy(one => one.Kinds, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            writer.Summary("What the manifests say of each " + kind.First().Kind + ".");
            using (writer.Open(access + " abstract partial class " + kind.Key))
            {
                foreach (var one in kind.OrderBy(one => one.Class, StringComparer.Ordinal))
                {
                    writer.Summary(one.Kind + " <c>" + Code.Xml(one.Name) + "</c> of " + Code.Xml(one.DisplayPath) + ". It has members as soon as C# names it.")
                        .Line("public static class " + one.Class + " { }").Gap();
                }
            }
        }
    }
}
