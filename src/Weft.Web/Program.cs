// The server: pages on the loopback address.
using Weft.Web;

return await WeftServer.Run(args, Console.Out, Console.Error);
