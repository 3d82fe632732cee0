using Kubewright.Core.Application.Repository;

namespace Kubewright.Core.Tests.Application.Repository;

/// <summary>A file of a repository that defeats its reader costs what it says: each kind of file with a planted exception.</summary>
public sealed class RepositoryGuardTests
{
    private const string Web = "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />";

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["/r/.git/HEAD"] = "",
        ["/r/Pay/Pay.csproj"] = Web,
        ["/r/Pay/Dockerfile"] = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Pay.dll\"]\n",
        ["/r/Ship/Ship.csproj"] = Web,
        ["/r/Ship/Dockerfile"] = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Ship.dll\"]\n",
        ["/r/Host/Host.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><IsAspireHost>true</IsAspireHost></PropertyGroup></Project>",
        ["/r/Host/Program.cs"] = "builder.AddProject<Projects.Pay>(\"pay\");",
        ["/r/docker-compose.yml"] = "services:\n  ship:\n    image: shop/ship\n    build: Ship\n",
        ["/r/docker-compose.override.yml"] = "services:\n  ship:\n    ports: [80]\n",
        ["/r/skaffold.yaml"] = "build:\n  artifacts:\n  - image: shop/pay\n    context: Pay\n",
        ["/r/tye.yaml"] = "services:\n- name: pay\n  project: Pay/Pay.csproj\n",
        ["/r/.github/workflows/ci.yml"] = "jobs:\n  a:\n    steps:\n    - run: docker build -t shop/ship Ship\n",
        ["/r/Makefile"] = "all:\n\tdocker build -t shop/ship Ship\n",
        ["/r/README.md"] = "docker build -t shop/pay Pay\n",
        ["/r/build.sh"] = "docker build -t shop/pay Pay\n",
    };

    public static TheoryData<string> Paths => [.. Files.Keys.Where(path => !path.EndsWith("HEAD", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Paths))]
    public void FileThatDefeatsItsReader_IsNamed_AndTheOthersAreRead(string path)
    {
        var tree = new RepositoryTree(new FailingDisk(path));
        var placement = new RepositoryPlacement(tree, RepositoryRoot.Find(tree, "/r"));

        var facts = placement.Facts;

        Assert.Equal(new UnreadFile(path, "InvalidOperationException: planted"), Assert.Single(placement.Unread));
        Assert.NotEmpty(facts.Images);
        var other = path.StartsWith("/r/Pay", StringComparison.Ordinal) ? "/r/Ship/Ship.csproj" : "/r/Pay/Pay.csproj";
        Assert.Contains(facts.Applications, one => one.Path == other);
        if (ProjectFileReader.IsProject(path))
        {
            placement.ManifestsOf(path);
        }
    }

    [Fact]
    public void WithoutAFailure_NoneIsNamed() =>
        Assert.Empty(RepositoryReader.Read(new RepositoryTree(new FailingDisk("")), "/r").Unread);

    /// <summary>A disk with one file that makes its reader fail.</summary>
    private sealed class FailingDisk : IRepositoryDisk
    {
        private readonly MemoryDisk _disk = new();
        private readonly string _failing;

        public FailingDisk(string failing)
        {
            _failing = failing;
            foreach (var (path, text) in Files)
            {
                _disk.Write(path, text);
            }
        }

        public FolderContent List(string folder) => _disk.List(folder);

        public bool IsBorder(string folder) => _disk.IsBorder(folder);

        public string? Read(string path, int longest) =>
            path == _failing ? throw new InvalidOperationException("planted") : _disk.Read(path, longest);
    }
}
