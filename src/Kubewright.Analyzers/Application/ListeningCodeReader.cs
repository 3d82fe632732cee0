using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Settings;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application;

/// <summary>
/// Reads from the code of a compilation where its application listens: finds by name what may say it, and asks for the meaning of that alone.
/// </summary>
internal static class ListeningCodeReader
{
    private static readonly CodeCache<ListeningSyntax, ListeningFacts> Files = new(ListeningSyntax.Find, ListeningMemberReader.Read);
    private static readonly LatestResult<FileFacts<ListeningSyntax, ListeningFacts>, ListeningCode> Latest = new();

    public static ListeningCode Read(Compilation compilation, CancellationToken cancellationToken) => Latest.Get(
        Files.Read(compilation, cancellationToken),
        ReferencedAssemblies.Of(compilation),
        files => Combine(files, compilation));

    private static ListeningCode Combine(ImmutableArray<FileFacts<ListeningSyntax, ListeningFacts>> files, Compilation compilation)
    {
        ImmutableArray<ListeningFacts> members = [.. files.SelectMany(file => file.Members)];
        var hosts = members.Sum(member => member.Hosts);
        var code = new CodeListening
        {
            Kestrel = [.. members.SelectMany(member => member.Kestrel)],
            Run = [.. members.SelectMany(member => member.Run)],
            Added = [.. members.SelectMany(member => member.Added)],
            UseUrls = [.. members.SelectMany(member => member.UseUrls)],
            DefaultVersions = members.Select(member => member.DefaultVersions).LastOrDefault(versions => versions is not null),
            CommandLine = members.SelectMany(member => member.CommandLines).Distinct().ToList() is [var use] ? use : CommandLineUse.Unknown,
            IsGenericHost = members.Any(member => member.IsGenericHost),
            IsWebHost = members.Any(member => member.IsWebHost),
            DiffersInDevelopment = members.Any(member => member.DiffersInDevelopment),
            Beside = hosts > 0 ? compilation.ReferencedAssemblyNames.FirstOrDefault(name => ListeningNames.ListeningAssemblies.Contains(name.Name))?.Name
                : null,
            MayHaveCertificate = files.Any(file => file.Syntax.MayHaveCertificate),
            HttpsRedirection = members.Any(member => member.MayNotRedirect)
                ? null
                : members.Select(member => member.HttpsRedirection).FirstOrDefault(place => place is not null),
            Unknown = files.Select(UnknownOf).FirstOrDefault(reason => reason is not null) ?? (hosts > 1 ? "its code starts several servers" : null),
        };
        return new ListeningCode(hosts > 0, code, [.. members.SelectMany(member => member.Stated)]);
    }

    private static string? UnknownOf(FileFacts<ListeningSyntax, ListeningFacts> file) =>
        file.Syntax.Unknown ?? file.Members.Select(static member => member.Unknown).FirstOrDefault(static reason => reason is not null);
}
