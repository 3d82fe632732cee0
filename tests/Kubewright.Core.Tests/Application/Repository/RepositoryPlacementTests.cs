using Kubewright.Core.Application;
using Kubewright.Core.Application.Repository;

namespace Kubewright.Core.Tests.Application.Repository;

/// <summary>Layouts of repositories in small: which application runs in which workload, and by what evidence.</summary>
public sealed class RepositoryPlacementTests
{
    private const string Web = "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />";

    [Fact]
    public void Compose_SaysWhichImageIsBuiltOfAProject()
    {
        var disk = Repository("shop/ordering-backend:1")
            .Write("/r/src/Orders/Orders.csproj", Web)
            .Write("/r/src/Orders/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENTRYPOINT [\"dotnet\", \"Orders.dll\"]\n")
            .Write("/r/docker-compose.yml", "services:\n  o:\n    image: ${REGISTRY:-shop}/ordering-backend:${TAG:-latest}\n    build:\n      context: .\n     "
                + " dockerfile: src/Orders/Dockerfile\n");

        var one = Assert.Single(Place(disk));
        var placement = Assert.Single(one.Placements);
        Assert.Equal((PlacementEvidence.Build, "docker-compose.yml, line 3, builds 'shop/ordering-backend' of it"), (placement.Evidence, placement.Reason));
    }

    [Theory]
    [InlineData("/r/skaffold.yaml", "apiVersion: skaffold/v4beta6\nkind: Config\nbuild:\n  artifacts:\n    - image: x/y\n      context: src/Orders\n")]
    [InlineData("/r/tye.yaml", "name: shop\nservices:\n- name: y\n  project: src/Orders/Orders.csproj\n")]
    [InlineData("/r/build.sh", "#!/bin/sh\ndocker build -t x/y:$TAG -f src/Orders/Dockerfile .\n")]
    [InlineData("/r/scripts/build.ps1", "docker build --tag=x/y --file ../src/Orders/Dockerfile ..\n")]
    [InlineData("/r/README.md", "Build it:\n\n    cd src/Orders\n    docker build . -t x/y\n")]
    [InlineData("/r/Makefile", "build:\n\tdocker build -t $(REGISTRY)/y:1 src/Orders\n")]
    [InlineData("/r/.github/workflows/ci.yml", "jobs:\n  b:\n    steps:\n    - uses: docker/build-push-action@v5\n      with:\n        file: "
        + "src/Orders/Dockerfile\n        context: .\n        tags: ghcr.io/x/y:${{ github.sha }}\n")]
    [InlineData("/r/azure-pipelines.yml",
        "steps:\n- task: Docker@2\n  inputs:\n    repository: x/y\n    Dockerfile: '$(Build.SourcesDirectory)/src/Orders/Dockerfile'\n")]
    [InlineData("/r/.gitlab-ci.yml", "build:\n  script:\n    - docker build -t x/y -f src/Orders/Dockerfile .\n")]
    public void EveryFileThatBuildsAnImage_IsEvidence(string path, string text)
    {
        var disk = Repository("x/y:1").Write("/r/src/Orders/Orders.csproj", Web).Write("/r/src/Orders/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:8.0\n")
            .Write(path, text);

        Assert.StartsWith(path["/r/".Length..], Assert.Single(Assert.Single(Place(disk)).Placements).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UrbanX.Services.Catalog", "urbanx-catalog:1")]
    [InlineData("PaymentsService", "till/paymentservice")]
    [InlineData("PaymentService", "till/payment")]
    [InlineData("Catalog.API", "eshop/catalog.api")]
    [InlineData("Catalog.Api", "shop/catalog")]
    [InlineData("CatalogServices", "acme/catalog-svc:2")]
    public void Names_AreComparedAsPeopleVaryThem(string project, string image) =>
        Assert.Single(Assert.Single(Place(Repository(image).Write($"/r/src/{project}/{project}.csproj", Web))).Placements);

    [Theory]
    [InlineData("Pay", "till/ledger:1")]
    [InlineData("Orders.Api", "shop/orders-worker")]
    [InlineData("Orders.Web", "shop/orders-api")]
    [InlineData("Redis.Cache", "redis:7")]
    public void OtherNames_AreOtherApplications(string project, string image) =>
        Assert.Empty(Assert.Single(Place(Repository(image).Write($"/r/src/{project}/{project}.csproj", Web))).Placements);

    [Fact]
    public void Chart_IsPlacedByWhatItRenders()
    {
        var disk = new MemoryDisk().Write("/r/.git/HEAD")
            .Write("/r/charts/pay/Chart.yaml", "apiVersion: v2\nname: pay\nversion: 1.0.0\n")
            .Write("/r/charts/pay/values.yaml", "image:\n  repository: till/pay\n")
            .Write("/r/charts/pay/templates/deployment.yaml", Deployment("\"{{ .Values.image.repository }}:{{ .Chart.Version }}\""))
            .Write("/r/src/Pay/Pay.csproj", Web);

        Assert.Equal("/r/charts/pay/templates", Assert.Single(Assert.Single(Place(disk)).Placements).Workload.File.Path);
    }

    [Fact]
    public void AspireHost_SaysWhatImagesAreCalled()
    {
        var disk = Repository("front-service:latest")
            .Write("/r/src/Shop.Web/Shop.Web.csproj", Web)
            .Write("/r/src/Host/Host.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><IsAspireHost>true</IsAspireHost></PropertyGroup></Project>")
            .Write("/r/src/Host/Program.cs", "var a = builder\n    .AddProject<Projects.Shop_Web>(\"front-service\");");

        Assert.StartsWith("src/Host/Program.cs, line 2", Assert.Single(Assert.Single(Place(disk)).Placements).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void FolderCalledSrc_IsCalledByTheOneAroundIt() =>
        Assert.Single(Assert.Single(Place(Repository("gcr.io/x/cartservice").Write("/r/src/cartservice/src/App.csproj", Web))).Placements);

    [Fact]
    public void OnlyApplication_RunsInTheOnlyImageOfOnesOwn_WhereANameSaysNothing()
    {
        var placed = Assert.Single(Place(Repository("contoso.azurecr.io/shop:1").Write("/r/src/Api/Api.csproj", Web)));
        Assert.Equal(PlacementEvidence.Elimination, Assert.Single(placed.Placements).Evidence);
    }

    [Theory]
    [InlineData("front-image", "x/ordering", "x/ordering")]
    [InlineData("x/ordering", "registry.example.com/shop/other", "x/ordering")]
    [InlineData("registry.example.com/shop/other", "registry.example.com/shop/other", "x/ordering", "x/ordering")]
    public void KustomizationThatRenamesABuiltImage_IsEvidence(string image, string newName, string built, string? name = null)
    {
        var disk = Repository(image + ":1").Write("/r/src/Intake/Intake.csproj", Web).Write("/r/src/Intake/Dockerfile",
            "FROM mcr.microsoft.com/dotnet/aspnet:8.0\n")
            .Write("/r/Makefile", $"build:\n\tdocker build -t {built} src/Intake\n")
            .Write("/r/k8s/overlays/prod/kustomization.yaml", $"resources: [ ../.. ]\nimages:\n- name: {name ?? image}\n  newName: {newName}\n");

        var placement = Assert.Single(Assert.Single(Place(disk)).Placements);
        Assert.StartsWith(image == built ? "Makefile, line 2, builds" : "k8s/overlays/prod/kustomization.yaml, line 4, says", placement.Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public void KustomizationOfAnotherImage_IsNone() => Assert.Empty(Assert.Single(Place(
        Repository("front-image:1").Write("/r/src/Intake/Intake.csproj", Web).Write("/r/src/Intake/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:8.0\n")
            .Write("/r/Makefile", "build:\n\tdocker build -t x/ordering src/Intake\n")
            .Write("/r/k8s/overlays/prod/kustomization.yaml", "images:\n- name: front-image\n  newName: x/else\n"))).Placements);

    [Fact]
    public void ApplicationsOfOneName_AreToldByTheirFolders()
    {
        var disk = new MemoryDisk().Write("/r/.git/HEAD")
            .Write("/r/a/order/order.csproj", Web).Write("/r/a/deploy/a.yaml", Deployment("x/order"))
            .Write("/r/b/order/order.csproj", Web).Write("/r/b/deploy/b.yaml", Deployment("x/order"));

        Assert.Equal(["/r/a/deploy/a.yaml", "/r/b/deploy/b.yaml"], Place(disk).Select(one => Assert.Single(one.Placements).Workload.File.Path));
    }

    [Fact]
    public void TestsLibrariesAndHostsOfAspire_AreNoApplications()
    {
        var disk = Repository("x/y")
            .Write("/r/Lib/Lib.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")
            .Write("/r/Pay.Tests/Pay.Tests.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><PackageReference Include=\"xunit\" /></ItemGroup></Project>")
            .Write("/r/Host/Host.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><IsAspireHost>true</IsAspireHost></PropertyGroup></Project>");

        Assert.Empty(Place(disk));
    }

    [Fact]
    public void DockerfileThatNobodyBuilds_IsNotTheOneOfTheImage()
    {
        var tree = new RepositoryTree(Repository("x/y")
            .Write("/r/Pay/Pay.csproj", Web)
            .Write("/r/Pay/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:3.1\nENTRYPOINT [\"dotnet\", \"Pay.dll\"]\n")
            .Write("/r/build/Dockerfile-Pay", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Pay.dll\"]\n")
            .Write("/r/docker-compose.yml", "services:\n  pay:\n    build: { context: ., dockerfile: build/Dockerfile-Pay }\n"));
        var facts = new RepositoryPlacement(tree, RepositoryRoot.Find(tree, "/r/Pay")).Facts;

        Assert.Equal("/r/build/Dockerfile-Pay", ProjectDockerfile.Find(facts, "/r/Pay/Pay.csproj"));
    }

    [Fact]
    public void Notation_SaysTheSameAgain()
    {
        var tree = new RepositoryTree(Repository("x/y").Write("/r/Pay/Pay.csproj", Web).Write("/r/Pay/Dockerfile", "FROM x\n").Write("/r/Makefile",
            "a:\n\tdocker build -t x/y Pay\n"));
        var facts = new RepositoryPlacement(tree, RepositoryRoot.Find(tree, "/r/Pay")).Facts;
        var read = RepositoryNotation.Read(new Core.Text.SourceFile("kubewright.repository", RepositoryNotation.Write(facts)));

        Assert.Equal<ProjectImage>(facts.Images, read.Images);
        Assert.Equal(facts.Applications.Select(one => (one.Path, one.Name, one.AssemblyName)),
            read.Applications.Select(one => (one.Path, one.Name, one.AssemblyName)));
        Assert.Empty(RepositoryNotation.Read(new Core.Text.SourceFile("x", "something else")).Projects);
    }

    private static IReadOnlyList<PlacedProject> Place(MemoryDisk disk)
    {
        var tree = new RepositoryTree(disk);
        return new RepositoryPlacement(tree, RepositoryRoot.Find(tree, "/r")).Place();
    }

    private static MemoryDisk Repository(string image) => new MemoryDisk().Write("/r/.git/HEAD").Write("/r/k8s/app.yaml", Deployment(image));

    private static string Deployment(string image) => $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: front
        spec:
          selector:
            matchLabels: {"{"} app: front {"}"}
          template:
            metadata:
              labels: {"{"} app: front {"}"}
            spec:
              containers:
                - name: front
                  image: {image}
        """;
}
