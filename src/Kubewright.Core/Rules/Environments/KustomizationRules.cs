using System.Collections.Immutable;

namespace Kubewright.Core.Rules.Environments;

/// <summary>The rules KW54xx about kustomizations, in the order of their ids.</summary>
public static class KustomizationRules
{
    /// <summary>Those about what rendering finds.</summary>
    public static ImmutableArray<Rule> OfRenderings { get; } =
    [
        new KW5401_KustomizationFileMissing(),
        new KW5402_UnknownKustomizationField(),
        new KW5403_PatchWithoutTarget(),
        new KW5404_EntrySelectsNothing(),
        new KW5405_ObjectAddedTwice(),
        new KW5406_JsonPatchNotApplicable(),
        new KW5408_KustomizationRefused(),
    ];

    /// <summary>Those about a kustomization as it is written.</summary>
    internal static ImmutableArray<Rule> OfFiles { get; } = [new KW5407_KustomizationFieldDeprecated()];
}
