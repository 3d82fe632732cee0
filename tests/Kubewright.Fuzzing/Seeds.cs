using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Kubewright.Fuzzing;

/// <summary>The texts that mutation starts from: the samples, and the manifests on the pages of the rules.</summary>
internal static partial class Seeds
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(PathOfThisFile())!, "..", ".."));

    public static ImmutableArray<string> Manifests { get; } = [.. TextsOf("samples", "*.yaml").Concat(OnPages())];

    public static ImmutableArray<string> Dockerfiles { get; } =
    [
        .. TextsOf("samples", "Dockerfile*"),
        """
        ARG VERSION=8.0
        FROM mcr.microsoft.com/dotnet/sdk:${VERSION} AS build
        WORKDIR /src
        COPY . .
        RUN dotnet publish Shop.Orders -o /app
        FROM mcr.microsoft.com/dotnet/aspnet:${VERSION}-alpine
        ENV ASPNETCORE_HTTP_PORTS=5000 \
            LANG="en_US.UTF-8"
        COPY --from=build /app .
        EXPOSE 5000/tcp
        USER $APP_UID
        ENTRYPOINT ["dotnet", "Shop.Orders.dll"]
        CMD ["--urls", "http://*:5000"]
        """,
    ];

    public static ImmutableArray<string> Settings { get; } =
    [
        .. TextsOf("samples", "appsettings*.json"),
        """
        {
          // where it listens
          "Urls": "http://*:5000",
          "Kestrel": { "Endpoints": { "Http": { "Url": "http://+:8080", "Protocols": "Http2" } } },
          "ConnectionStrings": { "Orders": "Server=orders-db,1433;Database=orders" },
          "Services": [ "http://catalog:80/items", { "Name": "web", "Port": 8080, "Tls": false } ],
        }
        """,
    ];

    private static IEnumerable<string> TextsOf(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);

    private static IEnumerable<string> OnPages() =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", "Kubewright.Core", "Rules"), "KW*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(path => YamlBlock().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups[1].Value);

    private static string PathOfThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
