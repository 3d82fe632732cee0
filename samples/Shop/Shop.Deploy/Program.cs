using Shop.Deploy;

if (args is not [var name] || ShopEnvironment.Find(name) is not { } environment)
{
    Console.Error.WriteLine("Name the environment: staging or production.");
    return 2;
}

Console.Out.Write(ShopManifests.For(environment).ToYaml());
return 0;
