using System.Text;
using Kubewright.Analyzers.Generation.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Generation.Emission;

/// <summary>Writes the file of one object: its constants and, where the library is there, its builder.</summary>
internal static class ObjectEmitter
{
    public static void Emit(SourceProductionContext output, PlannedObject planned, GenerationTarget target)
    {
        if (target.IsOn)
        {
            output.AddSource(HintName(planned), SourceText.From(Write(planned, target), Encoding.UTF8));
        }
    }

    public static string Write(PlannedObject planned, GenerationTarget target) =>
        ManifestsRoot.Write(target, (writer, access) => WriteSet(writer, planned, target, access));

    internal static string HintName(PlannedObject planned) => ManifestsRoot.HintName(NameOf(planned));

    internal static string NameOf(PlannedObject planned) =>
        "Manifests." + (planned.SetClass is null ? "" : planned.SetClass + ".") + planned.Object.Kinds + "." + planned.Class;

    private static void WriteSet(CodeWriter writer, PlannedObject planned, GenerationTarget target, string access)
    {
        if (planned.SetClass is null)
        {
            WriteKinds(writer, planned, target, access);
            return;
        }

        writer.Summary("The manifests of a set of their own.");
        using (writer.Open(access + " static partial class " + planned.SetClass))
        {
            WriteKinds(writer, planned, target, "public");
        }
    }

    private static void WriteKinds(CodeWriter writer, PlannedObject planned, GenerationTarget target, string access)
    {
        var one = planned.Object;
        var builder = target.HasBuilders ? one.Manifest : null;
        var factories = ReservedNames.FactoryOf(one.Kinds);
        writer.Summary("What the manifests say of each " + one.Kind + ".");

        // A class derives from its factories, so that Orders can be a type with constants and Orders() a method that starts a builder.
        using (writer.Open(access + " abstract partial class " + one.Kinds + (builder is null ? "" : " : " + factories)))
        {
            var name = one.Kinds + "." + planned.Class;
            var what = Origin(planned);
            writer.Summary(builder is null ? what : what + " <c>" + name + "()</c> starts a builder from it.");
            using (writer.Open((builder is null ? "public static class " : "public static new class ") + planned.Class))
            {
                ConstantsEmitter.Write(writer, planned);
                if (builder is not null && one.Workload is { } workload)
                {
                    BuilderEmitter.Write(writer, planned, workload, builder);
                }
            }
        }

        if (builder is null)
        {
            return;
        }

        writer.Summary("Starts builders from manifests.");
        using (writer.Open(access + " abstract partial class " + factories))
        {
            BuilderEmitter.WriteFactory(writer, planned, builder);
        }
    }

    internal static string Origin(PlannedObject planned) =>
        planned.Object.Kind + " <c>" + Code.Xml(planned.Object.Name) + "</c> of " + Code.Xml(planned.DisplayPath) + ".";
}
