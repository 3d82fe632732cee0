using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Core.Application.Options;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application.Options;

/// <summary>Reads from the code of a compilation what its application reads of the configuration.</summary>
internal static class ConfigurationReader
{
    private static readonly CodeCache<ConfigurationSyntax, ConfigurationFacts> Files = new(ConfigurationSyntax.Find, ConfigurationMemberReader.Read);
    private static readonly LatestResult<FileFacts<ConfigurationSyntax, ConfigurationFacts>, ConfigurationReads> Latest = new();

    public static ConfigurationReads Read(Compilation compilation, CancellationToken cancellationToken) =>
        Latest.Get(Files.Read(compilation, cancellationToken), null, Combine);

    private static ConfigurationReads Combine(ImmutableArray<FileFacts<ConfigurationSyntax, ConfigurationFacts>> files)
    {
        ImmutableArray<ConfigurationFacts> members = [.. files.SelectMany(file => file.Members)];
        var setInCode = members.SelectMany(member => member.SetInCode).ToImmutableHashSet();

        // A configuration of the code's own making may name the keys as it likes.
        var makesItsOwn = files.Any(file => file.Syntax.MakesConfiguration is not null);
        return new ConfigurationReads
        {
            Keys = [.. members.SelectMany(member => member.Keys)
                .Select(key => key.IsRequired && setInCode.Contains(key.Reader.Split('.')[0]) ? key with { IsRequired = false } : key)],
            Sections = [.. members.SelectMany(member => member.Sections).Distinct(StringComparer.OrdinalIgnoreCase)],
            Open = [.. members.SelectMany(member => member.Open).Distinct(StringComparer.OrdinalIgnoreCase)],
            Variables = [.. members.SelectMany(member => member.Variables).Distinct(StringComparer.OrdinalIgnoreCase)],
            Unknown = files.Select(UnknownOf).FirstOrDefault(reason => reason is not null),
            MayReadAnyVariable = makesItsOwn || members.Any(member => member.MayReadAnyVariable) || !members.Any(member => member.MakesHost),
            HasOtherSources = makesItsOwn || members.Any(member => member.HasOtherSources),
        };
    }

    private static string? UnknownOf(FileFacts<ConfigurationSyntax, ConfigurationFacts> file) =>
        file.Syntax.MakesConfiguration is { } name ? $"its code uses {name}"
            : file.Members.Select(static member => member.Unknown).FirstOrDefault(static reason => reason is not null);
}
